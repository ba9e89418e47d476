import { z } from 'zod';
import { meetingView } from '../../dialogues/views/meeting.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { Poster } from '../contracts/poster.ts';
import { defineKind } from '../kind.ts';
import { meetingSet } from '../meeting-parts.ts';
import { subjectId } from '../subject-id.ts';

/** Where the code on the poster leads; left out, there is none but that of the register. */
const About = z.strictObject({
  link: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
});

/** A poster of a call, to print and hang up. */
export const poster = defineKind({
  kind: 'poster',
  version: 1,
  contract: Poster,
  subject: 'meeting',
  prefix: 'AFICHE',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const { engine, organization, process } = from;
    const at = { organization, process: process.id, meeting: subjectId(subject) };
    const meeting = await meetingView(engine, at);
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    const { call, state } = meeting;
    if (state === 'cancelled' || state === 'annulled')
      return notPossible('meeting-does-not-take-place', { state });
    if (call === null) return notPossible('meeting-not-called', { meeting: meeting.id });
    const { link = null } = About.parse(about);
    const { convener, object, whoMayAttend, contact } = call;
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: meetingSet(from, meeting),
      ...{ convener, object, whoMayAttend, contact, link },
    };
  },
});
