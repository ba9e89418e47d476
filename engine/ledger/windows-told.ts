import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import { dayHash, endHash, windowHash } from '../windows/window-hash.ts';
import type { LedgerEvent } from './event.ts';
import type { Standing, Things } from './standing.ts';

type Payload = { readonly [name: string]: Json | undefined };

const keyOf = (window: string): string => `window/${window}`;
const endKey = (window: string, knownAt: string): string => `window-end/${window}@${knownAt}`;
const dayKey = (on: string, declaredAt: string): string => `day/${on}@${declaredAt}`;

/** A window was declared. Those of before had a hash of what was sent, which their rows cannot be asked for. */
export function windowDeclared(payload: Payload, told: Things): void {
  const { window, rowHash, hash, from, until } = payload;
  const whole = rowHash === undefined ? { hash: hash! } : { rowHash };
  told.set(keyOf(window as string), { ...whole, from: from!, until: until!, endsAt: until! });
}

/** It ends elsewhere since then. */
export function windowEndChanged(payload: Payload, told: Things, { recordedAt }: LedgerEvent): void {
  const [window, endsAt] = [payload.window as string, payload.endsAt!];
  const before = told.get(keyOf(window));
  if (before !== undefined) told.set(keyOf(window), { ...before, endsAt });
  told.set(endKey(window, recordedAt), { endsAt, ...hashIn(payload) });
}

/** Days were closed or opened. */
export function daysDeclared({ days }: Payload, told: Things, { recordedAt }: LedgerEvent): void {
  for (const day of days as unknown as readonly (Payload & { on: string; is: string })[])
    told.set(dayKey(day.on, recordedAt), { is: day.is, ...hashIn(day) });
}

const hashIn = ({ hash }: Payload): Standing => (hash === undefined ? {} : { hash });

/** Windows, their ends and the organization's days as they are stored, each with the hash that the ledger told of it. */
export async function storedWindows(
  tx: Tx,
  organization: string,
  { told, stored }: { readonly told: Things; readonly stored: Things },
): Promise<void> {
  const [windows, ends, days] = await Promise.all([
    tx.selectFrom('act_window').selectAll().where('organization', '=', organization).execute(),
    tx.selectFrom('act_window_end').selectAll().where('organization', '=', organization).execute(),
    tx.selectFrom('organization_day').selectAll().where('organization', '=', organization).execute(),
  ]);
  const wasHashed = (where: string) => told.get(where)?.hash !== undefined;
  for (const row of windows) {
    const where = keyOf(row.id);
    const whole = wasHashed(where) ? { hash: row.hash } : { rowHash: windowHash(row) };
    stored.set(where, { ...whole, from: row.from_at, until: row.until_at, endsAt: row.ends_at });
  }
  for (const { act_window: window, ends_at: endsAt, known_at, reason } of ends) {
    const where = endKey(window, known_at);
    const hash = endHash({ window, endsAt, reason });
    stored.set(where, { endsAt, ...(wasHashed(where) ? { hash } : {}) });
  }
  for (const { on_day: on, is_day: is, declared_at, reason } of days) {
    const where = dayKey(on, declared_at);
    stored.set(where, { is, ...(wasHashed(where) ? { hash: dayHash({ on, is, reason }) } : {}) });
  }
}
