import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { checkEffect } from '../effects/take-effect.ts';
import { resolutionLifecycle } from '../machine.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import { readResolution, updateResolution } from '../resolution.ts';
import { endOf, setClock } from '../resolutions/clock.ts';
import { MatterText } from '../resolutions/propose-resolution.ts';
import { latestText, sealText, writeText } from '../resolutions/text.ts';

/**
 * Amends a matter that is put for consent: its next version has a hash of its own, and a time of its own to object.
 * Objections to the version before stand until those who raised them let them go.
 */
export const amendResolution = defineCommand({
  name: 'amend-resolution',
  input: z.strictObject({ resolution: Id, ...MatterText }),
  by: ['team', 'secretary', 'forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, acting } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.kind !== 'matter') return notPossible('dossier-is-not-amended');
    if (acting.role !== 'secretary' && resolution.asked_by !== acting.id)
      return notPossible('not-the-proposer');
    const { title, text: body, effect } = input;
    const wrong = effect === undefined ? undefined : checkEffect(context.catalogue, effect);
    if (isRefused(wrong)) return wrong;
    const before = await latestText(context, resolution.id);
    const of = { resolution: resolution.id, version: before.version + 1 };
    const text = sealText(context, of, { title, body, effect: effect ?? null });
    await writeText(context, text);
    const { consent } = RulesOfProcedure.parse(resolution.procedure).decision;
    const inWriting = resolution.held === 'in-writing' && consent !== undefined;
    const until = inWriting ? endOf(context, consent.objectWithin) : null;
    await updateResolution(context, resolution.id, {
      ...{ dossier_hash: text.hash, object_until: until, closes_at: until, answer_until: null },
    });
    await setClock(context, resolution.id, until);
    const result = { version: of.version, dossierHash: text.hash, objectUntil: until };
    return {
      event: { type: 'resolution-amended', payload: { resolution: resolution.id, ...result } },
      result,
    };
  },
});
