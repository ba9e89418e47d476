import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Count, Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { Territory } from '../../people/territory.ts';
import { answerCodeHash, drawAnswerCode } from '../answer-code.ts';
import { questionnaireLifecycle, surveyedInstitutionLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

const Institution = z.strictObject({ code: Slug, title: Line, territory: Territory.optional() });
type Institution = z.output<typeof Institution>;

const dayMs = 86_400_000;

/**
 * Sends a questionnaire to institutions, all of them or none, to be answered until an instant. Each gets a key, told once in
 * the order of the institutions: who has it answers for the institution. `remindDaysBefore` lets the clock remind.
 */
export const sendQuestionnaire = defineCommand({
  name: 'send-questionnaire',
  input: z.strictObject({
    questionnaire: Id,
    institutions: z.array(Institution).min(1).max(5000),
    dueAt: Instant,
    remindDaysBefore: z.array(Count.min(1).max(365)).max(5).default([]),
  }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  async record(context) {
    const { input, recordedAt } = context;
    const { questionnaire, institutions, dueAt } = input;
    if (dueAt <= recordedAt) return invalid('dueAt', 'deadline-is-past', { dueAt });
    const codes = institutions.map(({ code }) => code);
    const twice = codes.filter((code, place) => codes.indexOf(code) !== place);
    if (twice.length > 0) return invalid('institutions', 'code-twice', { codes: twice });
    const scope = scopeOf(context, questionnaire);
    const known = await alreadyAsked(context, codes);
    if (known.length > 0) return invalid('institutions', 'institution-asked-already', { codes: known });
    const row = await questionnaireInHand(scope);
    const keys = institutions.map(() => drawAnswerCode());
    await writeInstitutions(context, institutions, keys.map(answerCodeHash));
    const sent = row.sent + institutions.length;
    await writeQuestionnaire(scope, { sent, due_at: dueAt });
    await waitToRemind(context);
    const payload = { questionnaire, institutions: institutions.length, sent, dueAt };
    return { event: { type: 'questionnaire-sent', payload }, result: { sent }, once: { keys } };
  },
});

type Sending = Context<z.output<typeof sendQuestionnaire.input>>;

async function alreadyAsked(
  { tx, organization, process, input }: Sending,
  codes: readonly string[],
): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select code from surveyed_institution
    where organization = ${organization} and process = ${process.id} and questionnaire = ${input.questionnaire}
      and code = any(${codes}::text[]) order by code limit 20`.execute(tx);
  return found.rows.map(({ code }) => code);
}

/** One step, one seal and one statement for all of them. */
async function writeInstitutions(
  context: Sending,
  institutions: readonly Institution[],
  hashes: readonly string[],
): Promise<void> {
  const { tx, organization, process, input, newId, sealBatch, beginBatch } = context;
  const batch = newId();
  const ids = institutions.map(() => newId()).sort();
  const texts = institutions.map(({ title }, at) => ({ id: ids[at]!, texts: { title } }));
  const sealed = sealBatch('surveyed_institution', batch, texts);
  const state = beginBatch(surveyedInstitutionLifecycle, batch);
  const rows = institutions.map(({ code, title, territory }, at) => ({
    ...{ ...sealed[at]!, code, title, territory: territory ?? null, key_hash: hashes[at] },
  }));
  await sql`
    insert into surveyed_institution (organization, process, batch, state, questionnaire,
      id, code, title, territory, key_hash, salt, seal)
    select ${organization}, cast(${process.id} as uuid), cast(${batch} as uuid), ${state},
      cast(${input.questionnaire} as uuid), id, code, title, territory, key_hash, salt, seal
    from jsonb_to_recordset(cast(cast(${JSON.stringify(rows)} as text) as jsonb)) as asked
      (id uuid, code text, title text, territory text, key_hash text, salt text, seal text)`.execute(tx);
}

/** One wait for each day of a reminder that is still to come. */
async function waitToRemind({ input, recordedAt, wait }: Sending): Promise<void> {
  const { questionnaire, dueAt, remindDaysBefore } = input;
  for (const days of remindDaysBefore) {
    const at = new Date(Date.parse(dueAt) - days * dayMs).toISOString();
    if (at <= recordedAt) continue;
    await wait({
      kind: `questionnaire-reminder-${days}`,
      subject: questionnaire,
      dueAt: at,
      command: 'remind-institutions',
      input: { questionnaire },
      movesWithSuspension: false,
    });
  }
}
