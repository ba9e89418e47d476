import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.ts';
import { FileHash, Ordinal, Slug } from '../../kernel/values.ts';
import { kindOf } from '../kinds/index.ts';
import type { Fault } from './check/check-template.ts';
import { limits } from './check/limits.ts';
import { faultsOf } from './faults-of.ts';
import { documentLanguages } from './languages.ts';
import { templateHash, templateRowInForce } from './template-row.ts';

/** A template as it is carried from one organization to another. The hash is of its text. */
export const PackedTemplate = z.strictObject({
  kind: Slug,
  language: z.enum(documentLanguages),
  contract: Ordinal,
  hash: FileHash,
  text: z.string().min(1).max(limits.letters),
});
export type PackedTemplate = z.output<typeof PackedTemplate>;

/** The templates of an organization as one file. */
export const TemplatePack = z.strictObject({
  format: z.literal('cauce-templates'),
  version: z.literal(1),
  templates: z.array(PackedTemplate).min(1).max(200),
});
export type TemplatePack = z.output<typeof TemplatePack>;

/** What comes of a template of a pack: it would be a new version, it is in force already, or it is refused. */
export interface PackLine {
  readonly kind: string;
  readonly language: string;
  readonly standing: 'new' | 'same' | 'refused';
  readonly faults: readonly Fault[];
  /** Why it is refused as a whole: there is no such kind, it was altered on its way, or it is in the pack twice. */
  readonly because?: 'unknown-kind' | 'hash-differs' | 'twice';
}

/** What would come of a pack, template by template, in its order. It changes nothing. */
export async function judgePack(tx: Tx, organization: string, pack: TemplatePack): Promise<PackLine[]> {
  const lines: PackLine[] = [];
  const seen = new Set<string>();
  for (const template of pack.templates) {
    const place = `${template.kind} ${template.language}`;
    lines.push(await judge(tx, organization, template, seen.has(place)));
    seen.add(place);
  }
  return lines;
}

async function judge(
  tx: Tx,
  organization: string,
  { kind: name, language, hash, text }: PackedTemplate,
  twice: boolean,
): Promise<PackLine> {
  const line = { kind: name, language, faults: [] };
  const kind = kindOf(name);
  if (kind === undefined) return { ...line, standing: 'refused', because: 'unknown-kind' };
  if (twice) return { ...line, standing: 'refused', because: 'twice' };
  if (templateHash(text) !== hash) return { ...line, standing: 'refused', because: 'hash-differs' };
  const faults = faultsOf(kind, text);
  if (faults.length > 0) return { ...line, standing: 'refused', faults };
  const before = await templateRowInForce(tx, { organization, kind: name, language });
  return { ...line, standing: before?.hash === hash ? 'same' : 'new' };
}
