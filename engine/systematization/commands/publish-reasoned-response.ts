import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { hashOf, type Json } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { type Issue, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import { Line, Slug, Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { composeResponse, themesInUse } from '../compose-response.ts';
import { contributionsNotDisposed } from '../facts/contributions-not-disposed.ts';
import { proposalLines } from '../facts/proposal-lines.ts';
import { proposalsNotDisposed } from '../facts/proposals-not-disposed.ts';
import { reasonedResponseLifecycle } from '../machine.ts';
import { frozenByResponse } from '../published-response.ts';
import type { ResponseContent } from '../response-content.ts';

const Written = z.strictObject({
  introduction: Text.optional(),
  themes: z
    .array(z.strictObject({ theme: Slug, heard: Text, response: Text }))
    .min(1)
    .max(200),
  /** Before which office, how and within what time it may be objected to, and by which law where one says so. */
  appeal: z
    .strictObject({
      to: Line,
      how: Text,
      within: Period.refine(({ count }) => count > 0),
      basis: Line.optional(),
    })
    .optional(),
});
type Written = z.output<typeof Written>;

/**
 * Publishes the reasoned response: for each theme what was heard and what is answered, with the answer to every
 * proposal and every contribution, none left over. It freezes them all under one hash, and it is published at
 * the instant that it is recorded: it cannot be declared to have been published before.
 */
export const publishReasonedResponse = defineCommand({
  name: 'publish-reasoned-response',
  input: Written,
  by: ['team', 'point-of-contact'],
  needs: { done: [['dispose-proposal', 'dispose-contributions']] },
  async record(context) {
    const { input } = context;
    const refused = (await frozenByResponse(context)) ?? (await refusedWhileIncomplete(context));
    if (refused !== undefined) return refused;
    const used = await themesInUse(context);
    const issues = flawsOfThemes(
      input.themes.map(({ theme }) => theme),
      used.map(({ theme }) => theme),
    );
    if (issues.length > 0) return refuse({ code: 'invalid', issues });
    const written = { introduction: input.introduction ?? null, themes: input.themes };
    const content = {
      ...(await composeResponse(context, written, used)),
      ...appealOf(context, input.appeal),
    };
    const superseded = await supersede(context);
    if (superseded.refused !== undefined) return superseded.refused;
    return publish(context, content, superseded.version + 1);
  },
});

/** How it may be objected to, with the last day of it: one that is not worked gives way to the next. */
function appealOf(
  { process, recordedAt }: Context<unknown>,
  appeal: Written['appeal'],
): Pick<ResponseContent, 'appeal'> {
  if (appeal === undefined) return {};
  const { to, how, within, basis = null } = appeal;
  const { dueOn } = addPeriod(calendarOf(process.workflow.spec), recordedAt, within, 'forward');
  return { appeal: { to, how, until: dueOn, basis } };
}

/** Refuses to publish while anything has no answer, or while an answer leads nowhere. */
async function refusedWhileIncomplete({
  tx,
  organization,
  process,
}: Context<unknown>): Promise<Refused | undefined> {
  const scope = { tx, organization, process: process.id };
  const proposals = await proposalsNotDisposed.read(scope, {});
  const contributions = await contributionsNotDisposed.read(scope, {});
  if (proposals.total + contributions.total === 0) return notPossible('nothing-to-answer');
  const { withoutEnd } = await proposalLines.read(scope, {});
  if (proposals.first.length + contributions.first.length > 0) {
    return notPossible('answers-missing', {
      proposals: proposals.notDisposed,
      contributions: contributions.total - contributions.disposed,
      firstProposals: proposals.first.map(({ proposal }) => proposal),
      firstContributions: contributions.first.map(({ contribution }) => contribution),
    });
  }
  if (withoutEnd.length === 0) return undefined;
  return notPossible('answers-lead-nowhere', { proposals: withoutEnd.map(({ proposal }) => proposal) });
}

/** Every theme that something stands under is written of, once, and no other. */
function flawsOfThemes(written: readonly string[], used: readonly string[]): Issue[] {
  const unanswered = used.filter((theme) => !written.includes(theme));
  const issues: Issue[] = written.flatMap((theme, index) => {
    const path = `themes.${index}.theme`;
    if (!used.includes(theme)) return [{ path, reason: 'theme-not-in-use', details: { theme } }];
    return written.indexOf(theme) < index ? [{ path, reason: 'named-twice' }] : [];
  });
  if (unanswered.length > 0) {
    issues.push({ path: 'themes', reason: 'theme-without-response', details: { themes: unanswered } });
  }
  return issues;
}

/** The version that was reopened gives way to the new one. Answers its number, 0 where there was none. */
async function supersede(context: Context<unknown>): Promise<{ version: number; refused?: Refused }> {
  const last = await context.tx
    .selectFrom('reasoned_response')
    .select(['id', 'version'])
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return { version: 0 };
  const refused = await context.step(reasonedResponseLifecycle, last.id, 'publish-reasoned-response');
  return { version: last.version, ...(refused === undefined ? {} : { refused }) };
}

async function publish(context: Context<unknown>, content: ResponseContent, version: number) {
  const { tx, organization, process, newId, begin, seal, recordedAt } = context;
  const id = newId();
  const hash = hashOf(content);
  const sealed = seal('reasoned_response', id, {
    content: content as unknown as Json,
    hash,
    reopened_because: null,
  });
  await tx
    .insertInto('reasoned_response')
    .values({
      organization,
      process: process.id,
      id,
      state: begin(reasonedResponseLifecycle, id),
      version,
      content,
      hash,
      published_at: recordedAt,
      ...sealed,
    })
    .execute();
  const proposals = content.themes.reduce((sum, theme) => sum + theme.proposals.length, 0);
  const figures = { version, hash, proposals, contributions: content.contributions.total };
  return {
    event: {
      type: 'reasoned-response-published',
      payload: { response: id, ...figures, answersHash: content.contributions.answersHash },
    },
    result: { response: id, ...figures },
  };
}
