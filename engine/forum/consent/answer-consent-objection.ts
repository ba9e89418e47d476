import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { objectionLifecycle, resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { readObjection } from './objections.ts';

/** Answers an objection: whoever proposed it, the team or the secretary. Whether it settles it, who objected says. */
export const answerConsentObjection = defineCommand({
  name: 'answer-consent-objection',
  input: z.strictObject({ objection: Id, answer: Text }),
  by: ['team', 'secretary', 'forum-member'],
  on: { lifecycle: objectionLifecycle, id: (input) => input.objection },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const { objection: id, answer } = input;
    const objection = await readObjection(context, id);
    const resolution = await readResolution(context, objection.resolution);
    if (acting.role === 'forum-member' && resolution.asked_by !== acting.id) {
      return notPossible('not-the-proposer');
    }
    const refused = await context.step(resolutionLifecycle, resolution.id, 'answer-consent-objection');
    if (refused !== undefined) return refused;
    await tx
      .updateTable('consent_objection')
      .set({
        ...{ answer, answered_at: recordedAt },
        ...context.seal('consent_objection', id, { reason: objection.reason, answer }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    const payload = { resolution: resolution.id, objection: id, seat: objection.seat };
    return { event: { type: 'consent-objection-answered', payload } };
  },
});
