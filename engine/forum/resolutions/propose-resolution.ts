import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Line, Slug, Text } from '../../kernel/values.ts';
import { checkEffect, EffectAsked } from '../effects/take-effect.ts';
import { forumOrgan, procedureInForce } from '../procedure/in-force.ts';
import { lifecycleIn } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { seatsInOffice } from '../seats.ts';
import { sealText, writeText } from './text.ts';

/** What a matter that is put to the forum says, in words and in what it does when it is approved. */
export const MatterText = {
  title: Line,
  text: Text,
  effect: EffectAsked.optional(),
};

/**
 * Puts a matter to the forum, of whatever kind: `matter` names the majority that the rules of procedure ask for it.
 * It is voted on in a session whose agenda has it, or in writing.
 */
export const proposeResolution = defineCommand({
  name: 'propose-resolution',
  input: z.strictObject({
    ...MatterText,
    /** The grounds for it, as the minutes tell them. */
    reason: z.string().trim().max(20_000).default(''),
    matter: Slug.optional(),
    organ: Slug.default(forumOrgan),
  }),
  by: ['team', 'secretary', 'forum-member'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, acting } = context;
    const { title, text, reason, effect, matter, organ } = input;
    const wrong = effect === undefined ? undefined : checkEffect(context.catalogue, effect);
    if (isRefused(wrong)) return wrong;
    const procedure = await procedureInForce(scopeOf(context), process.workflow.spec, recordedAt, organ);
    if (procedure === undefined) return notPossible('no-rules-of-procedure');
    const id = context.newId();
    const { seats, inOffice } = await seatsInOffice(context, recordedAt);
    const proposed = { title, body: text, effect: effect ?? null };
    const version = sealText(context, { resolution: id, version: 1 }, proposed);
    await tx
      .insertInto('resolution')
      .values({
        ...{ organization, process: process.id, id, organ, kind: 'matter', stage: null, outcome: null },
        state: context.begin(lifecycleIn(context), id),
        matter: matter ?? null,
        dossier: null,
        dossier_hash: version.hash,
        ...{ reason, call: 1, seats, in_office: inOffice, opened_at: recordedAt, closes_at: null },
        counted_by: 'procedure',
        asked_by: acting.id,
        ...context.seal('resolution', id, { reason }),
      })
      .execute();
    await writeText(context, version);
    const payload = { resolution: id, organ, matter, effect: effect?.kind, dossierHash: version.hash };
    return {
      event: { type: 'resolution-proposed', payload },
      result: { resolution: id, dossierHash: version.hash },
    };
  },
});
