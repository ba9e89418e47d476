import type { Tx } from '../../database/unit-of-work.ts';
import { kindOf } from '../kinds/index.ts';
import { faultsOf } from './faults-of.ts';
import { type TemplatePlace, templateRowInForce } from './template-row.ts';

/** The organization's own template that a document is drafted with. */
export interface OwnTemplate {
  readonly version: number;
  readonly hash: string;
  readonly text: string;
}

/**
 * The organization's own template that a document of a kind is drafted with from now on; nothing where it is the
 * built-in one. A text that was checked against an earlier contract is checked again, and not used where it no longer
 * keeps to it: a document must not fail, or lack what it must show, because Cauce was renewed.
 */
export async function templateInForce(tx: Tx, place: TemplatePlace): Promise<OwnTemplate | undefined> {
  const row = await templateRowInForce(tx, place);
  if (row === undefined || !fits(row)) return undefined;
  return { version: row.version, hash: row.hash, text: row.text };
}

/** Whether a text keeps to the contract that its kind has now. */
export function fits({
  kind: name,
  contract,
  text,
}: {
  kind: string;
  contract: number;
  text: string;
}): boolean {
  const kind = kindOf(name);
  if (kind === undefined) return false;
  return contract === kind.version || faultsOf(kind, text).length === 0;
}
