import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Checklist } from '../gates/verdict.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { SealedTable } from '../kernel/domain.ts';

/** The documents of one kind in a dossier: how many, and one hash over their seals in the order of their ids. */
export interface DossierDocuments {
  readonly kind: string;
  readonly count: number;
  readonly hash: string;
}

/**
 * The domains in which a forum meets and decides. What they do while a dossier is before it is no change of the dossier:
 * a forum could not decide on anything else. Their totals are theirs too.
 */
export const deliberation: readonly string[] = ['forum', 'sessions', 'committees'];
const ofDeliberation = /^(sessions?|committees|working-groups|elections?)(-|$)/;

/** What a dossier is built on besides its checklist. */
export interface DossierContent {
  readonly documents: readonly DossierDocuments[];
  readonly counts: { readonly [name: string]: number };
  readonly waivers: readonly string[];
  /** The last correction of the record: whatever it corrects, what was read before it is not what is read now. */
  readonly lastCorrection: string | null;
}

/** Reads what a dossier of a stage is built on: documents with their seals, the totals that are shown, the waivers. */
export async function dossierContent(
  scope: FactScope & { readonly catalogue: Catalogue },
  stage: string,
): Promise<DossierContent> {
  const tables = (scope.catalogue.domains as readonly { sealed: readonly SealedTable[] }[])
    .flatMap(({ sealed }) => sealed)
    .filter(({ document }) => document !== undefined);
  const [documents, counts, waivers, lastCorrection] = await Promise.all([
    Promise.all(tables.map((table) => documentsIn(scope, table))),
    countsOf(scope),
    waiversOf(scope, stage),
    lastCorrectionOf(scope),
  ]);
  return { documents: documents.filter(({ count }) => count > 0), counts, waivers, lastCorrection };
}

async function documentsIn(
  { tx, organization, process }: FactScope,
  { table, document }: SealedTable,
): Promise<DossierDocuments> {
  // A text that stays may be withdrawn: its state, and when it was withdrawn, are asked of whatever table has them.
  const { rows } = await sql<{ id: string; seal: string; standing: string }>`
    select id, seal, concat(to_jsonb(one) ->> 'state', '/', to_jsonb(one) ->> 'withdrawn_at') as standing
    from ${sql.table(table)} as one
    where organization = ${organization} and process = ${process} order by id`.execute(tx);
  const hash = createHash('sha256');
  for (const { id, seal, standing } of rows) hash.update(`${id} ${seal} ${standing}\n`);
  return { kind: document!, count: rows.length, hash: hash.digest('hex') };
}

async function countsOf({ tx, organization, process }: FactScope): Promise<DossierContent['counts']> {
  const rows = await tx
    .selectFrom('counter')
    .select(['name', 'value'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('name')
    .execute();
  return Object.fromEntries(
    rows.filter(({ name }) => !ofDeliberation.test(name)).map(({ name, value }) => [name, value]),
  );
}

/** Waivers that nobody revoked; that one expires is a matter of time, which the gate judges again. */
async function waiversOf({ tx, organization, process }: FactScope, stage: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('waiver')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('stage', '=', stage)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function lastCorrectionOf({ tx, organization, process }: FactScope): Promise<string | null> {
  const row = await tx
    .selectFrom('correction')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The hash by which a dossier is told to be still what it was. What the forum itself does meanwhile, which it must to
 * decide at all, is no change: the lines of its own rules are left out.
 */
export function builtHash(content: DossierContent, { items }: Checklist, catalogue: Catalogue): string {
  const own = new Set(
    catalogue.domains
      .filter(({ name }) => deliberation.includes(name))
      .flatMap(({ rules }) => rules.map(({ name }) => name)),
  );
  const lines = items
    .filter(({ rule }) => !own.has(rule))
    .map(({ rule, version, params, verdict }) => ({ rule, version, params, verdict }));
  return hashOf({ ...content, lines });
}
