import { sql } from 'kysely';
import { hashOf, type Json } from '../../kernel/canonical.ts';
import { clockPrincipal, type Engine } from '../../kernel/engine.ts';
import { execute } from '../../kernel/execute.ts';
import type { Refusal } from '../../kernel/refusals.ts';
import { documentRow } from '../document-row.ts';
import { inScope } from '../in-scope.ts';
import type { IssuedStage } from './ask.ts';
import type { Format } from './formats.ts';
import { type ToRenderDocument, toRender } from './to-render.ts';

/** A picture of which a document shows words instead: the hash of its file, where it has one, and why. */
export interface MissingPicture {
  readonly file: string | null;
  readonly reason: string;
}

/** What came of rendering: bytes by format, and what made them. */
export interface Rendered {
  readonly renderer: string;
  readonly bytes: { readonly [Each in Format]?: Uint8Array };
  /** Pictures that stand in the bytes in words, because they cannot be shown. */
  readonly missing?: readonly MissingPicture[];
}

/** Makes the bytes of a document, outside of every transaction. What cannot be rendered throws, with a `code` if it knows why. */
export type RenderPort = (what: ToRenderDocument) => Promise<Rendered>;

export interface RenditionRound {
  readonly kept: number;
  readonly failed: number;
}

interface Claimed {
  readonly process: string;
  readonly document: string;
  readonly stage: IssuedStage;
  readonly errata: number;
  readonly attempts: number;
}

const claimMs = 120_000;
const batch = 8;
/** With ever longer pauses between them the last try comes about two hours after the first; then a person sees it. */
const mostTries = 9;
const firstPauseMs = 15_000;

/**
 * Makes the bytes that are still to be made of issued documents, organization by organization, and has the clock keep
 * them. Each is claimed for two minutes, so that several servers make it once; one that fails is tried again later and
 * at last given up, and the desk shows it.
 */
export async function renderWaiting(
  engine: Engine,
  render: RenderPort,
  only?: string,
): Promise<RenditionRound> {
  const round = { kept: 0, failed: 0 };
  for (const organization of only === undefined ? await organizations(engine) : [only])
    for (const claimed of await claim(engine, organization))
      round[await makeAndKeep(engine, organization, claimed, render)] += 1;
  return round;
}

function organizations(engine: Engine): Promise<readonly string[]> {
  return engine.unit('', async (tx) => ({
    commit: false,
    value: (await tx.selectFrom('tenant').select('organization').execute()).map((row) => row.organization),
  }));
}

function claim({ unit, clock }: Engine, organization: string): Promise<readonly Claimed[]> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return unit(organization, async (tx) => {
    const { rows } = await sql<Claimed>`
      with next as materialized (
        select organization, process, document, stage, errata from rendition_due
        where organization = ${organization} and given_up_at is null
          and next_try_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        order by next_try_at limit ${batch} for update skip locked)
      update rendition_due set claimed_until = ${until}, attempts = attempts + 1
      where (organization, process, document, stage, errata) in (select * from next)
      returning process, document, stage, errata, attempts`.execute(tx);
    return { commit: rows.length > 0, value: rows };
  });
}

async function makeAndKeep(
  engine: Engine,
  organization: string,
  claimed: Claimed,
  render: RenderPort,
): Promise<keyof RenditionRound> {
  try {
    const what = await whatToRender(engine, organization, claimed);
    if (what !== undefined) await keep(engine, what, claimed, await render(what));
    return 'kept';
  } catch (error) {
    engine.log?.(JSON.stringify({ fault: 'rendition', document: claimed.document, error: codeOf(error) }));
    await putOff(engine, organization, claimed, codeOf(error));
    return 'failed';
  }
}

function whatToRender(
  engine: Engine,
  organization: string,
  { process, document, stage }: Pick<Claimed, 'process' | 'document' | 'stage'>,
): Promise<ToRenderDocument | undefined> {
  return inScope(engine, { organization, process }, async (scope) => {
    const row = await documentRow(scope, document);
    return row === undefined ? undefined : toRender(scope, row, stage);
  });
}

/**
 * Has the clock keep bytes; where somebody kept theirs first, those stay. Any other refusal would be a bug, because the
 * document is there and the clock may.
 */
export async function keep(
  engine: Engine,
  { organization, process, document, data }: ToRenderDocument,
  { stage, errata }: Pick<Claimed, 'stage' | 'errata'>,
  { renderer, bytes, missing = [] }: Rendered,
): Promise<void> {
  const renditions = Object.entries(bytes).map(([format, content]) => ({
    format,
    content: Buffer.from(content).toString('base64'),
  }));
  const input = { document, stage, errata, dataHash: hashOf(data as Json), renderer, renditions, missing };
  const answer = await execute(engine, clockPrincipal, {
    ...{ organization, process, command: 'keep-rendition', input },
  });
  if (answer.ok || isKeptBefore(answer.refusal)) return;
  throw Object.assign(new Error('keep-rendition was refused'), { code: answer.refusal.code });
}

const isKeptBefore = (refusal: Refusal): boolean =>
  refusal.code === 'not-possible' &&
  ['rendition-kept-before', 'rendition-of-other-words'].includes(refusal.reason);

/** What a fault is called: a code, with the line where there is one, and never a message, which could hold what the document says. */
function codeOf(error: unknown): string {
  const { code, name, detail } = error as {
    code?: unknown;
    name?: unknown;
    detail?: { line?: unknown };
  };
  const line = typeof detail?.line === 'number' ? `:${detail.line}` : '';
  return `${String(code ?? name ?? 'unknown').slice(0, 50)}${line}`;
}

/** Whether the document is at fault, which has a code, and not a server that ends or that nobody started. */
export const isOfDocument = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code !== 'closed';
};

/** Puts off what a reader asked for and could not have, unless the loop has it in hand or has put it off already. */
export async function putOffOnce(
  engine: Engine,
  organization: string,
  what: Omit<Claimed, 'attempts'>,
  error: unknown,
): Promise<void> {
  const { process, document, stage, errata } = what;
  const now = engine.clock.now();
  const claimed = await engine.unit(organization, async (tx) => {
    const row = await tx
      .updateTable('rendition_due')
      .set((is) => ({ attempts: is('attempts', '+', 1) }))
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('document', '=', document)
      .where('stage', '=', stage)
      .where('errata', '=', errata)
      .where('given_up_at', 'is', null)
      .where('next_try_at', '<=', now)
      .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<=', now)]))
      .returning('attempts')
      .executeTakeFirst();
    return { commit: row !== undefined, value: row };
  });
  if (claimed !== undefined) await putOff(engine, organization, { ...what, ...claimed }, codeOf(error));
}

async function putOff(
  { unit, clock }: Engine,
  organization: string,
  { process, document, stage, errata, attempts }: Claimed,
  fault: string,
): Promise<void> {
  const now = clock.now();
  const later = new Date(Date.parse(now) + firstPauseMs * 2 ** attempts).toISOString();
  await unit(organization, async (tx) => {
    await tx
      .updateTable('rendition_due')
      .set({
        ...{ next_try_at: later, claimed_until: null, fault },
        given_up_at: attempts >= mostTries ? now : null,
      })
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('document', '=', document)
      .where('stage', '=', stage)
      .where('errata', '=', errata)
      .execute();
    return { commit: true, value: undefined };
  });
}
