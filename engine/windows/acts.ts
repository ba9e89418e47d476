import { sql } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import type { Act } from './act.ts';

/** What a command does, read from its input and, where that does not tell, from the thing that it is about. */
type ActsOf = (context: Context<never>) => readonly Act[] | Promise<readonly Act[]>;

/** The fields of inputs that are read here; each command's own schema has made sure of them. */
interface Told {
  readonly meeting?: string;
  readonly document?: string;
  readonly consultation?: string;
  readonly response?: string;
  readonly session?: string;
  readonly kind?: string;
  readonly modality?: string;
  readonly startsAt?: Instant;
  readonly opensAt?: Instant;
  readonly from?: Instant;
  readonly channels?: readonly { readonly publishedAt?: Instant }[];
}

const told = (context: Context<never>): Told => context.input;

const publicity: ActsOf = (context) => {
  const { document, consultation } = told(context);
  return [{ kind: 'publicity', at: context.occurredAt, subject: document ?? consultation ?? null }];
};

/** A call goes out on each channel at its own time. */
const call: ActsOf = (context) => {
  const { channels = [], meeting = null } = told(context);
  return channels.map(({ publishedAt }) => ({
    kind: 'call',
    at: publishedAt ?? context.recordedAt,
    subject: meeting,
  }));
};

/** Meetings that anybody may come to; a working group or a training is the work of a programme, which goes on. */
const forAnybody = new Set([
  'dialogue',
  'assembly',
  'hearing',
  'roving-assembly',
  'block-assembly',
  'conference',
]);

function gathering(
  of: { readonly kind?: string | undefined; readonly modality?: string | undefined },
  at: Instant,
  subject: string | null,
): Act[] {
  return [
    ...(forAnybody.has(of.kind ?? '') ? [{ kind: 'mass-event', at, subject } as const] : []),
    ...(of.modality === 'online' || of.modality === 'remote'
      ? []
      : [{ kind: 'in-person', at, subject } as const]),
  ];
}

const planned = (acts: readonly Act[]): Act[] => acts.map((act) => ({ ...act, planned: true }));

async function meetingOf(
  { tx, organization, process }: Context<never>,
  id: string,
): Promise<{ kind: string; modality: string } | undefined> {
  return tx
    .selectFrom('meeting')
    .select(['kind', 'modality'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A planned meeting: on its new day, in the way that it will be held. */
const moved: ActsOf = async (context) => {
  const { meeting = '', modality, startsAt = '' } = told(context);
  const before = await meetingOf(context, meeting);
  return planned(gathering({ ...before, ...(modality ? { modality } : {}) }, startsAt, meeting));
};

const held: ActsOf = async (context) => {
  const { meeting = '', modality, from = '' } = told(context);
  const before = await meetingOf(context, meeting);
  return gathering({ ...before, ...(modality ? { modality } : {}) }, from, meeting);
};

const scheduled: ActsOf = (context) => {
  const { kind, modality, startsAt = '' } = told(context);
  return planned(gathering({ kind, modality }, startsAt, null));
};

/** A vote opens by the clock of its charter, whatever is recorded later: what is put off is the charter. */
async function vote(context: Context<never>): Promise<Act[]> {
  const { tx, organization, process } = context;
  const { consultation = '' } = told(context);
  const { rows } = await sql<{ opens: Instant | null; force: string | null }>`
    select charter->>'opensAt' as opens, charter->'binding'->>'force' as force from consultation
    where organization = ${organization} and process = ${process.id} and id = ${consultation}`.execute(tx);
  const [row] = rows;
  if (row?.opens == null) return [];
  const at = row.opens;
  return [
    { kind: 'vote', at, subject: consultation },
    ...(row.force === 'legal' ? [{ kind: 'plebiscite', at, subject: consultation } as const] : []),
  ];
}

/** Documents by which a body accounts for its work, which law wants published at all times, are no publicity. */
const accounts = new Set([
  'minutes',
  'session-minutes',
  'committee-act',
  'vote-record',
  'status-report',
  'erratum',
]);

const documentPublished: ActsOf = async (context) => {
  const { tx, organization, process } = context;
  const row = await tx
    .selectFrom('document')
    .select('kind')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', told(context).document ?? '')
    .executeTakeFirst();
  return accounts.has(row?.kind ?? '') ? [] : publicity(context);
};

const session: ActsOf = (context) => [
  { kind: 'session', at: context.occurredAt, subject: told(context).session ?? null },
];

/**
 * What each command does that a window may block. A command that is not here is inner work of a process, and no window
 * asks after it.
 */
export const actsOf: { readonly [command: string]: ActsOf } = {
  'publish-timeline': publicity,
  'publish-document': documentPublished,
  'publish-evaluation': publicity,
  'publish-reasoned-response': publicity,
  'publish-result': publicity,
  'publish-answers': publicity,
  'publish-text-version': publicity,
  'notify-meeting': call,
  'call-coming-meetings': call,
  'publish-notice': call,
  'open-contributions': (context) => [
    { kind: 'call', at: told(context).opensAt ?? context.recordedAt, subject: null },
  ],
  'schedule-meeting': scheduled,
  'reschedule-meeting': moved,
  'hold-meeting': held,
  'freeze-charter': async (context) => planned(await vote(context)),
  'open-consultation': vote,
  'open-session': session,
};
