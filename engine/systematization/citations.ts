import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import { type Refused, refuse } from '../kernel/refusals.ts';
import { addToProposal } from './add-to-proposal.ts';
import { knownContributions } from './known-contributions.ts';
import { inStatements } from './many-rows.ts';

/** Refuses citations of contributions that the process has not, by their place in the list. */
export async function refusedCitations(
  context: Context<unknown>,
  cites: readonly string[],
  path: string,
): Promise<Refused | undefined> {
  const known = await knownContributions(context, cites);
  const issues = cites.flatMap((contribution, index) =>
    known.has(contribution) ? [] : [{ path: `${path}.${index}`, reason: 'contribution-not-found' }],
  );
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}

/** Has a proposal cite contributions; those that it cites already stay. */
export async function citeContributions(
  context: Context<unknown>,
  proposal: string,
  contributions: readonly string[],
): Promise<number> {
  return citeInProposals(
    context,
    contributions.map((contribution) => ({ proposal, contribution })),
  );
}

/** Writes citations that are not there yet, and keeps how many each proposal has. Answers how many were new. */
export async function citeInProposals(
  context: Context<unknown>,
  citations: readonly { readonly proposal: string; readonly contribution: string }[],
): Promise<number> {
  const { tx, organization, process } = context;
  const added = new Map<string, number>();
  for (const part of inStatements(citations)) {
    const rows = await tx
      .insertInto('proposal_citation')
      .values(part.map((citation) => ({ organization, process: process.id, ...citation })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('proposal')
      .execute();
    for (const { proposal } of rows) added.set(proposal, (added.get(proposal) ?? 0) + 1);
  }
  for (const [proposal, by] of added) await addToProposal(context, proposal, 'cites', by);
  return [...added.values()].reduce((sum, by) => sum + by, 0);
}

/** Has a proposal cite all that others cite. */
export async function inheritCitations(
  context: Context<unknown>,
  proposal: string,
  origins: readonly string[],
): Promise<number> {
  const { tx, organization, process } = context;
  const copied = await sql`
    insert into proposal_citation (organization, process, proposal, contribution)
    select distinct organization, process, ${proposal}::uuid, contribution from proposal_citation
    where organization = ${organization} and process = ${process.id} and proposal in (${sql.join(origins)})
    on conflict do nothing`.execute(tx);
  const by = Number(copied.numAffectedRows ?? 0);
  await addToProposal(context, proposal, 'cites', by);
  return by;
}

/** Has a proposal cite contributions no longer. Answers how many it cited. */
export async function dropCitations(
  context: Context<unknown>,
  proposal: string,
  contributions: readonly string[],
): Promise<number> {
  if (contributions.length === 0) return 0;
  const { tx, organization, process } = context;
  const dropped = await tx
    .deleteFrom('proposal_citation')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('proposal', '=', proposal)
    .where('contribution', 'in', contributions)
    .executeTakeFirst();
  const by = Number(dropped.numDeletedRows);
  await addToProposal(context, proposal, 'cites', -by);
  return by;
}
