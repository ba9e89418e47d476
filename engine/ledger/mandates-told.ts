import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import { type ScopeRow, scopeOf } from '../people/scope-row.ts';
import type { LedgerEvent } from './event.ts';
import { sealOf } from './seal.ts';
import type { Standing, Things } from './standing.ts';
import type { Fault } from './walk-ledger.ts';

type Payload = { readonly [name: string]: Json | undefined };
type TellingEvent = Pick<LedgerEvent, 'ledger' | 'body' | 'recordedAt'>;

const keyOf = (mandate: Json | undefined): string => `mandate/${mandate}`;
/** An end by its own id; those of before ends had one, by their mandate and when they were recorded. */
const endKey = (end: Json | undefined, mandate: Json | undefined, recordedAt: string): string =>
  `mandate-end/${end ?? `${mandate}@${recordedAt}`}`;

/** An event that gives a mandate, as it should stand. Those of before there were scopes name a process or none. */
export function mandateGiven(event: TellingEvent, told: Things): void {
  const payload = (event.body.payload ?? {}) as Payload;
  const { mandate, person, administrator, role, process, from, to } = payload;
  const standing = {
    person: person ?? administrator!,
    role: role ?? (administrator === undefined ? 'forum-member' : 'administrator'),
    roleInWorkflow: payload.roleInWorkflow ?? null,
    scope: payload.scope ?? scopeBefore(process ?? (event.ledger === 'organization' ? null : event.ledger)),
    from: from ?? event.recordedAt,
    to: to ?? null,
    givenTo: to ?? null,
    act: actIn(payload.act, administrator === undefined ? 'other' : 'founding'),
    recordedAt: event.recordedAt,
    seal: sealIn(event, 'mandate', mandate),
  };
  told.set(keyOf(mandate), standing);
}

/** An event that ends a mandate: the fact of the end, and the mandate's own end that follows from it. */
export function mandateEnded(event: TellingEvent, told: Things): void {
  const { mandate, end: id, to, act } = (event.body.payload ?? {}) as Payload;
  const standing = told.get(keyOf(mandate));
  if (standing !== undefined) told.set(keyOf(mandate), { ...standing, to: to! });
  const end = { to: to!, act: actIn(act, 'other'), seal: sealIn(event, 'mandate_end', id) };
  told.set(endKey(id, mandate, event.recordedAt), end);
}

/**
 * Mandates that came or ended with something else in a process, as its event tells of them. Those of before such events
 * told of them are known by their seals, which commit to their texts alone.
 */
export function mandatesBeside(event: TellingEvent, told: Things): void {
  for (const { of, id, seal } of event.body.seals ?? []) {
    const where = of === 'mandate' ? keyOf(id) : of === 'mandate_end' ? endKey(id, id, '') : undefined;
    if (where !== undefined && !told.has(where)) told.set(where, { seal });
  }
  for (const payload of event.body.mandates ?? []) {
    const telling = { ...event, body: { ...event.body, payload } };
    if (payload.end === undefined) mandateGiven(telling, told);
    else mandateEnded(telling, told);
  }
}

/** Compares of each mandate and end what the ledger tells of it: of some of before, the seal alone. */
export function compareWhatIsTold(told: Things, stored: Things): void {
  for (const [where, standing] of told) {
    const row = stored.get(where);
    if (row === undefined || !/^mandate(-end)?\//.test(where)) continue;
    stored.set(where, Object.fromEntries(Object.keys(standing).map((name) => [name, row[name] ?? null])));
  }
}

const scopeBefore = (process: Json): Json =>
  process === null ? { kind: 'organization' } : { kind: 'process', process };

function actIn(act: Json | undefined, kind: string): Json {
  const said = (act ?? { kind }) as Payload;
  return { kind: said.kind!, date: said.date ?? null, file: said.file ?? null };
}

const sealIn = ({ body }: TellingEvent, of: string, id: Json | undefined): string | null =>
  body.seals?.find((seal) => seal.of === of && seal.id === id)?.seal ?? null;

/** The mandates and their ends as they stand in their rows, and the texts among them that were altered. */
export async function storedMandates(tx: Tx, organization: string, stored: Things): Promise<Fault[]> {
  const [mandates, ends] = await Promise.all([
    tx.selectFrom('mandate').selectAll().where('organization', '=', organization).execute(),
    tx.selectFrom('mandate_end').selectAll().where('organization', '=', organization).orderBy('id').execute(),
  ]);
  const faults: Fault[] = [];
  for (const row of mandates) {
    stored.set(keyOf(row.id), standingOf(row));
    const texts = { body: row.body, act: row.act };
    if (isAltered(row, texts)) faults.push({ code: 'text-altered', where: keyOf(row.id) });
  }
  for (const row of ends) {
    const where = endKey(row.seal === null ? undefined : row.id, row.mandate, row.recorded_at);
    stored.set(where, { to: row.ends_at, act: actOf(row), seal: row.seal });
    if (isAltered(row, { act: row.act })) faults.push({ code: 'text-altered', where });
  }
  return faults;
}

/** Erasing takes the salt with the texts; what was written before mandates were sealed has neither. */
const isAltered = (
  { salt, seal }: { salt: string | null; seal: string | null },
  texts: { readonly [column: string]: Json },
): boolean => salt !== null && salt !== '' && sealOf(salt, texts) !== seal;

const actOf = (row: { act_kind: string; act_date: string | null; act_file: string | null }): Json => ({
  kind: row.act_kind,
  date: row.act_date,
  file: row.act_file,
});

type MandateRow = ScopeRow & Parameters<typeof actOf>[0] & { readonly [column: string]: unknown };

const standingOf = (row: MandateRow): Standing => ({
  person: row.person as string,
  role: row.role as string,
  roleInWorkflow: row.role_in_workflow as string | null,
  scope: { ...scopeOf(row) },
  from: row.valid_from as string,
  to: row.valid_to as string | null,
  givenTo: row.given_to as string | null,
  act: actOf(row),
  recordedAt: row.recorded_at as string,
  seal: row.seal as string | null,
});
