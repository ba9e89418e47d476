import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { Claim } from '../claim-fields.ts';
import { claimsWithoutFiles, writeClaims } from '../claim-rows.ts';
import { contradictionLifecycle } from '../machine.ts';

/**
 * Records that two claims or more about one point cannot all hold, each with its source and its evidence. Nothing is decided
 * by it: they are shown beside each other, and the point is a finding until somebody settles it.
 */
export const recordContradiction = defineCommand({
  name: 'record-contradiction',
  input: z.strictObject({
    code: Slug,
    question: Text,
    why: Text,
    about: z
      .strictObject({ kind: z.enum(['commitment', 'meeting', 'milestone', 'artefact']), id: Id })
      .optional(),
    claims: z.array(Claim).min(2).max(20),
  }),
  by: ['team', 'secretary', 'monitoring-body', 'civil-society-counterpart', 'forum-member'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal, recordedAt } = context;
    const { code, question, why, about, claims } = input;
    const codes = claims.map((one) => one.code);
    const twice = codes.filter((one, place) => codes.indexOf(one) !== place);
    if (twice.length > 0) return invalid('claims', 'code-twice', { codes: twice });
    const same = await tx
      .selectFrom('contradiction')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('code', '=', code)
      .executeTakeFirst();
    if (same !== undefined) return invalid('code', 'contradiction-code-taken', { code });
    const refused = await claimsWithoutFiles(context, 'claims', claims);
    if (refused !== undefined) return refused;
    const id = newId();
    const words = { question, why, grounds: null, authority: null };
    await tx
      .insertInto('contradiction')
      .values({
        ...{ organization, process: process.id, id, code, raised_at: recordedAt },
        ...words,
        state: begin(contradictionLifecycle, id),
        about_kind: about?.kind ?? null,
        about_id: about?.id ?? null,
        evidence: [],
        ...seal('contradiction', id, words),
      })
      .execute();
    const ids = await writeClaims(context, id, claims);
    const payload = { contradiction: id, code, claims: Object.values(ids) };
    return { event: { type: 'contradiction-recorded', payload }, result: { contradiction: id, claims: ids } };
  },
});
