import { z } from 'zod';
import { mailSenderView, noticesView, undeliveredMailView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

const domain = 'notices';
const after = z.uuid();
const readers = ['team', 'secretary', 'point-of-contact', 'monitoring-body', 'administrator'] as const;

/** What was told by mail, and how it fared. */
export const noticeResources: readonly Resource[] = [
  resource({ path: `${inProcess}/notices`, name: 'notices', domain, after, readers, view: noticesView }),
  resource({
    path: `${inProcess}/undelivered-mail`,
    name: 'undelivered-mail',
    domain,
    after,
    readers,
    view: undeliveredMailView,
  }),
  resource({
    path: '/api/{organization}/mail-sender',
    name: 'mail-sender',
    domain,
    readers: ['administrator'],
    view: mailSenderView,
  }),
];
