import { z } from 'zod';
import { hashOf, type Json } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { type Charter, optionCodes } from '../charter.ts';
import { charterAgainstGates } from '../charter-against-gates.ts';
import {
  type ConsultationScope,
  consultationInHand,
  keysOf,
  scopeOf,
  sealedTexts,
  writeConsultation,
} from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';
import { optionsOnRecord } from '../options-on-record.ts';
import type { KeyFolder } from '../secrecy/key-folder.ts';

/**
 * Freezes a charter that somebody else wrote, before its opening: makes the consultation's keys, puts the public one in the charter, and
 * puts the charter's hash in the ledger. From here on nothing of it changes.
 */
export const freezeCharter = defineCommand({
  name: 'freeze-charter',
  input: z.strictObject({ consultation: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { input, recordedAt, seal, wait } = context;
    const scope = scopeOf(context, input.consultation);
    const { charter: terms, round, repeats } = await consultationInHand(scope);
    const { opensAt, closesAt } = terms;
    const author = await refuseAuthor(context, 'charter', input.consultation);
    if (author !== undefined) return author;
    if (opensAt <= recordedAt) return notPossible('opening-is-past', { opensAt });
    const options = await optionsOnRecord(context, terms);
    if (isRefused(options)) return options;
    const against = await charterAgainstGates(context, terms, { id: input.consultation, round });
    if (against.length > 0) {
      return notPossible('charter-against-the-gate', {
        stages: [...new Set(against.map(({ stage }) => stage))],
        unmet: against.map(({ item }) => item as unknown as Json),
      });
    }
    const taken = await takePlaceOf(scope, repeats);
    if (taken !== undefined) return taken;
    const publicKey = await makeKeys(context.keys, scope);
    if (isRefused(publicKey)) return publicKey;
    const { tx: _tx, ...name } = scope;
    const charter: Charter = { ...terms, ...name, round, repeats, ...publicKey };
    const charterHash = hashOf(charter);
    await writeConsultation(scope, {
      charter,
      charter_hash: charterHash,
      frozen_at: recordedAt,
      ...seal('consultation', input.consultation, sealedTexts(charter, null)),
    });
    const subject = input.consultation;
    const clock = { subject, input: { consultation: subject }, movesWithSuspension: false };
    await wait({ ...clock, kind: 'open-consultation', command: 'open-consultation', dueAt: opensAt });
    await wait({ ...clock, kind: 'close-consultation', command: 'close-consultation', dueAt: closesAt });
    return {
      event: {
        type: 'charter-frozen',
        payload: {
          consultation: subject,
          round,
          charterHash,
          ...publicKey,
          options: optionCodes(charter),
          opensAt,
          closesAt,
        },
      },
      result: { consultation: subject, charterHash },
    };
  },
});

/** Keys that a rolled back freezing left behind are taken up again: nothing was ever sealed to them. */
async function makeKeys(keys: KeyFolder, scope: ConsultationScope): Promise<{ publicKey: string } | Refused> {
  const { organization, consultation } = scope;
  const made = await keys.create({ organization, consultation });
  if (made.ok) return { publicKey: made.keys.publicKey };
  if (made.refusal.code !== 'keys-already-made') return notPossible(made.refusal.code);
  const kept = await keysOf(keys, scope);
  return isRefused(kept) ? kept : { publicKey: kept.publicKey };
}

/** The consultation that this one repeats stands in the way no longer. */
async function takePlaceOf(scope: ConsultationScope, repeated: string | null): Promise<Refused | undefined> {
  if (repeated === null) return undefined;
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .updateTable('consultation')
    .set({ repeated_by: consultation })
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', repeated)
    .where('repeated_by', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row === undefined ? notPossible('repeated-by-another', { consultation: repeated }) : undefined;
}
