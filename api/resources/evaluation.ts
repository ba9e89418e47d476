import { z } from 'zod';
import { carriedLessonsView, evaluationView, lessonsView, mechanismCodingsView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** What both sides say of the plan, and what was learnt. */
export const evaluationResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/evaluation`,
    name: 'evaluation',
    domain: 'evaluation',
    view: evaluationView,
  }),
  resource({
    path: `${inProcess}/lessons`,
    name: 'lessons',
    domain: 'evaluation',
    after: z.uuid(),
    view: lessonsView,
  }),
  resource({
    path: `${inProcess}/mechanism-codings`,
    name: 'mechanism-codings',
    domain: 'mechanism-codings',
    after: z.uuid(),
    view: mechanismCodingsView,
  }),
  resource({
    path: `${inProcess}/carried-lessons`,
    name: 'carried-lessons',
    domain: 'mechanism-codings',
    after: z.uuid(),
    view: carriedLessonsView,
  }),
];
