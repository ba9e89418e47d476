import type { Context } from '../kernel/command.ts';
import { codedUnder, totals } from './counters.ts';
import { inStatements, tally } from './many-rows.ts';

interface Coding {
  readonly contribution: string;
  readonly theme: string;
  readonly role: 'problem' | 'solution';
}

/** Writes codings that were found to stand, and keeps the totals by theme. Answers how many there were. */
export async function addCodings(context: Context<unknown>, codings: readonly Coding[]) {
  const { tx, organization, process, newId, sealBatch, recordedAt } = context;
  const contributions = [...new Set(codings.map(({ contribution }) => contribution))];
  const replaced = await replaceCodings(context, contributions);
  const batch = newId();
  const rows = codings.map((coding) => ({ id: newId(), texts: { ...coding } }));
  const sealed = sealBatch('contribution_coding', batch, rows);
  const values = sealed.map((seal, index) => ({
    organization,
    process: process.id,
    ...codings[index]!,
    coded_at: recordedAt,
    batch,
    ...seal,
  }));
  for (const part of inStatements(values)) await tx.insertInto('contribution_coding').values(part).execute();
  const firstTime = await markCoded(context, contributions);
  await recount(context, { added: codings, replaced });
  return {
    batch,
    contributions: contributions.length,
    codings: codings.length,
    codedAgain: contributions.length - firstTime,
  };
}

/** Ends the codings in force of contributions that are coded again, and answers them. */
async function replaceCodings(
  { tx, organization, process, recordedAt }: Context<unknown>,
  contributions: readonly string[],
) {
  return tx
    .updateTable('contribution_coding')
    .set({ replaced_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('contribution', 'in', contributions)
    .where('replaced_at', 'is', null)
    .returning(['theme', 'role'])
    .execute();
}

async function markCoded(
  { tx, organization, process, recordedAt, count }: Context<unknown>,
  contributions: readonly string[],
): Promise<number> {
  const marked = await tx
    .updateTable('contribution')
    .set({ coded_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', contributions)
    .where('coded_at', 'is', null)
    .executeTakeFirst();
  const firstTime = Number(marked.numUpdatedRows);
  await count(totals.coded, firstTime);
  return firstTime;
}

async function recount(
  { count }: Context<unknown>,
  {
    added,
    replaced,
  }: {
    added: readonly { theme: string; role: string }[];
    replaced: readonly { theme: string; role: string }[];
  },
): Promise<void> {
  const plus = tally(added.map(({ theme, role }) => codedUnder(theme, role)));
  const minus = tally(replaced.map(({ theme, role }) => codedUnder(theme, role)));
  for (const name of new Set([...Object.keys(plus), ...Object.keys(minus)])) {
    await count(name, (plus[name] ?? 0) - (minus[name] ?? 0));
  }
}
