import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Line, Slug, Text } from '../../kernel/values.ts';
import { citeContributions, dropCitations, refusedCitations } from '../citations.ts';
import { refusedTheme } from '../known-themes.ts';
import { proposalLifecycle } from '../machine.ts';
import { type ProposalRow, proposalRows } from '../proposal-row.ts';
import { Citations, textsOf } from '../proposal-text.ts';
import { frozenByResponse } from '../published-response.ts';

const Amendment = z.strictObject({
  proposal: Id,
  title: Line.optional(),
  /** Null takes the text away. */
  problem: Text.nullable().optional(),
  description: Text.nullable().optional(),
  theme: Slug.optional(),
  /** Contributions that it cites from now on, and those that it cites no longer. */
  cite: Citations.default([]),
  drop: Citations.default([]),
});

type Amendment = z.output<typeof Amendment>;

/** Changes what a proposal says or cites. The text that it had stays readable under its version. */
export const amendProposal = defineCommand({
  name: 'amend-proposal',
  input: Amendment,
  by: ['team'],
  on: { lifecycle: proposalLifecycle, id: (input) => input.proposal },
  async record(context) {
    const { input } = context;
    const [row] = await proposalRows(context, [input.proposal]);
    if (row === undefined) return notFound('proposal', input.proposal);
    const after = { ...row, ...said(input) };
    const rewritten = fields.filter((field) => after[field] !== row[field]);
    if (rewritten.length + input.cite.length + input.drop.length === 0) return invalid('', 'nothing-amended');
    const refused = await refusedAmendment(context);
    if (refused !== undefined) return refused;
    const version = rewritten.length === 0 ? row.version : await rewrite(context, row, after);
    const cited = await citeContributions(context, row.id, input.cite);
    const dropped = await dropCitations(context, row.id, input.drop);
    return {
      event: {
        type: 'proposal-amended',
        payload: { proposal: row.id, version, rewritten, cited, dropped, cite: input.cite, drop: input.drop },
      },
      result: { proposal: row.id, version },
    };
  },
});

const fields = ['title', 'problem', 'description', 'theme'] as const;

/** The fields that the amendment names; one that it leaves out stays as it is. */
const said = (input: Amendment) =>
  Object.fromEntries(fields.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

async function refusedAmendment(context: Context<Amendment>): Promise<Refused | undefined> {
  const { theme, cite } = context.input;
  return (
    (await frozenByResponse(context)) ??
    (theme === undefined ? undefined : await refusedTheme(context, theme)) ??
    (await refusedCitations(context, cite, 'cite')) ??
    (await refusedDrop(context))
  );
}

/** A contribution that was answered with this proposal stays cited by it, or the line back to it would break. */
async function refusedDrop({
  tx,
  organization,
  process,
  input,
}: Context<Amendment>): Promise<Refused | undefined> {
  if (input.drop.length === 0) return undefined;
  const gathered = await tx
    .selectFrom('contribution_disposition')
    .select('contribution')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('proposal', '=', input.proposal)
    .where('replaced_at', 'is', null)
    .where('contribution', 'in', input.drop)
    .limit(20)
    .execute();
  if (gathered.length === 0) return undefined;
  const contributions = gathered.map(({ contribution }) => contribution);
  return invalid('drop', 'contribution-answered-with-this', { contributions });
}

/** Keeps the text that was, and writes the new one over it. Answers the new version. */
async function rewrite(
  context: Context<Amendment>,
  before: ProposalRow,
  after: ProposalRow,
): Promise<number> {
  const { tx, organization, process, newId, seal, recordedAt } = context;
  const at = { organization, process: process.id };
  const former = newId();
  const formerTexts = textsOf(before);
  const version = before.version + 1;
  await tx
    .insertInto('proposal_former_text')
    .values({
      ...at,
      id: former,
      proposal: before.id,
      version: before.version,
      theme: before.theme,
      replaced_at: recordedAt,
      ...formerTexts,
      ...seal('proposal_former_text', former, formerTexts),
    })
    .execute();
  const texts = textsOf(after);
  await tx
    .updateTable('proposal')
    .set({ ...texts, theme: after.theme, version, ...seal('proposal', before.id, texts) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', before.id)
    .execute();
  return version;
}
