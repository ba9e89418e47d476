import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Checklist } from '../gates/verdict.ts';
import { builtHash, deliberation, dossierContent } from './dossier-content.ts';

/** What changed after a dossier was frozen: the first event since that could have. */
export interface DossierChanged {
  readonly changedBy: string;
  readonly seq: number;
}

type Scope = FactScope & { readonly catalogue: Catalogue };

/**
 * Whether what a dossier was built on has changed since it was frozen, and the event that may have changed it. Where
 * nothing but the forum's own work is on record since then, nothing has: one indexed read. Else the dossier is built
 * again, its rules judged as of the freezing, so that what only time brings is no change.
 */
export async function dossierChanged(
  scope: Scope,
  dossier: string,
  judge: (stage: string, at: string) => Promise<Checklist>,
): Promise<DossierChanged | undefined> {
  const frozen = await scope.tx
    .selectFrom('dossier')
    .select(['stage', 'frozen_at', 'built_hash', 'at_seq'])
    .where('organization', '=', scope.organization)
    .where('id', '=', dossier)
    .executeTakeFirstOrThrow();
  if (frozen.built_hash === null || frozen.at_seq === null) return undefined;
  const since = await firstEventSince(scope, frozen.at_seq);
  if (since === undefined) return undefined;
  const content = await dossierContent(scope, frozen.stage);
  const checklist = await judge(frozen.stage, frozen.frozen_at);
  if (builtHash(content, checklist, scope.catalogue) === frozen.built_hash) return undefined;
  return { changedBy: since.type, seq: since.seq };
}

/** The first event after a number that is not the forum's own work. */
async function firstEventSince(
  { tx, organization, process, catalogue }: Scope,
  seq: number,
): Promise<{ seq: number; type: string } | undefined> {
  const own = catalogue.domains
    .filter(({ name }) => deliberation.includes(name))
    .flatMap(({ commands }) => commands.map(({ name }) => name));
  const { rows } = await sql<{ seq: number; type: string }>`
    select seq, type from ledger_event
    where organization = ${organization} and ledger = ${process} and seq > ${seq}
      and body ->> 'command' not in (${sql.join(own)})
    order by seq limit 1`.execute(tx);
  return rows[0];
}
