import type { FactScope } from '../../gates/fact.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';
import {
  findSessionMinutes,
  minutesObservations,
  minutesSignatures,
  type SessionMinutesRow,
} from '../minutes/minutes-row.ts';

/** The minutes of a session as anybody reads them, with their hash and how far they have come. */
export interface SessionMinutesView {
  readonly id: string;
  readonly session: string;
  readonly state: string;
  readonly version: number;
  readonly content: object;
  readonly contentHash: string;
  /** Whether the content still has that hash. */
  readonly intact: boolean;
  readonly draftedAt: string;
  readonly observeUntil: string;
  readonly approvedAt: string | null;
  /** The session in which they were approved; null where it was in writing, or not yet. */
  readonly approvedIn: string | null;
  readonly publishUntil: string | null;
  readonly publishedAt: string | null;
  readonly observations: readonly object[];
  readonly signatures: readonly SignatureLine[];
  readonly errata: readonly object[];
  /** What the workflow calls its sectors, which the content names by their codes. */
  readonly sectors: { readonly [sector: string]: { readonly es: string; readonly en: string } };
  /** What the workflow calls its stages, and which ones wait for each to pass. */
  readonly stages: {
    readonly [stage: string]: {
      readonly title: { readonly es: string; readonly en: string };
      readonly next: readonly string[];
    };
  };
  /** The calendar's place, for the hours that are shown. */
  readonly timeZone: string;
}

/** A signature, or a refusal to sign. */
export interface SignatureLine {
  readonly signer: string;
  readonly seat: string | null;
  readonly capacity: string;
  readonly act: string;
  readonly means: string;
  readonly scan: string | null;
  readonly reason: string | null;
  readonly contentHash: string;
  readonly signedAt: string;
}

/** The minutes of a session; nothing until it was closed. */
export function sessionMinutesView(
  engine: Engine,
  at: { organization: string; process: string; session: string },
): Promise<SessionMinutesView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await findSessionMinutes(scope, { session: at.session });
    if (row === undefined) return undefined;
    const { forum, jurisdiction, stages } = workflow.spec;
    const sectors = Object.entries(forum?.sectors ?? {}).map(
      ([sector, { title }]) => [sector, title] as const,
    );
    return {
      ...(await viewOf(scope, row)),
      sectors: Object.fromEntries(sectors),
      stages: stagesTold(stages),
      timeZone: jurisdiction.timeZone,
    };
  });
}

const stagesTold = (stages: WorkflowSpec['stages']): SessionMinutesView['stages'] =>
  Object.fromEntries(
    Object.entries(stages).map(([stage, { title }]) => {
      const waits = Object.entries(stages).filter(([, { after }]) =>
        after.some((on) => (typeof on === 'string' ? on : on.stage) === stage),
      );
      return [stage, { title, next: waits.map(([next]) => next) }];
    }),
  );

async function viewOf(
  scope: FactScope,
  row: SessionMinutesRow,
): Promise<Omit<SessionMinutesView, 'timeZone' | 'sectors' | 'stages'>> {
  const [observations, signatures, errata] = await Promise.all([
    minutesObservations(scope, row.id),
    minutesSignatures(scope, row.id),
    errataOf(scope, row.id),
  ]);
  return {
    ...{ id: row.id, session: row.session, state: row.state, version: row.version },
    ...{ content: row.content, contentHash: row.content_hash },
    intact: hashOf(row.content) === row.content_hash,
    draftedAt: row.drafted_at,
    observeUntil: row.observe_until,
    approvedAt: row.approved_at,
    approvedIn: row.approved_in,
    publishUntil: row.publish_until,
    publishedAt: row.published_at,
    observations: observations.map(({ id, seat, text, observed_at, taken, reply, answered_at }) => ({
      ...{ id, seat, text, taken, reply },
      observedAt: observed_at,
      answeredAt: answered_at,
    })),
    signatures: signatures.map(
      ({ signer, seat, capacity, act, means, scan, reason, signed_at, content_hash }) => ({
        ...{ signer, seat, capacity, act, means, scan, reason },
        contentHash: content_hash,
        signedAt: signed_at,
      }),
    ),
    errata,
  };
}

async function errataOf({ tx, organization, process }: FactScope, minutes: string) {
  const rows = await tx
    .selectFrom('session_minutes_erratum')
    .select(['number', 'says', 'should_say', 'reason', 'added_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('minutes', '=', minutes)
    .orderBy('number')
    .execute();
  return rows.map(({ should_say, added_at, ...row }) => ({
    ...row,
    shouldSay: should_say,
    addedAt: added_at,
  }));
}
