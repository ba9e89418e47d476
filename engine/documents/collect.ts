import type { BaseContext } from '../kernel/command.ts';
import type { Engine } from '../kernel/engine.ts';
import { isRefused, notFound, type Refused } from '../kernel/refusals.ts';
import type { AnyKind, Collecting } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { subjectId } from './subject-id.ts';

/** An engine whose views read in a transaction that is under way, and write nothing. */
export const readingIn = ({
  tx,
  catalogue,
  keys,
  recordedAt,
}: Pick<BaseContext<unknown>, 'tx' | 'catalogue' | 'keys' | 'recordedAt'>): Engine => ({
  unit: async (_organization, work) => (await work(tx)).value,
  catalogue,
  keys,
  clock: { now: () => recordedAt },
});

/** What a document is asked to be: its kind, what it is about, and what its kind asks besides. */
export interface Asked {
  readonly kind: string;
  readonly subject: string | null;
  readonly about: unknown;
}

/** What is told apart by an id of the engine; the others have codes of their own: a period is `2022-1`. */
const byId: readonly string[] = [
  'meeting',
  'session',
  'commitment',
  'consultation',
  'technical-opinion',
  'draft-text',
  'document',
];

/** What a document is about, as it is looked up and kept: an id as the engine writes it, and of what is none, that of nothing. */
export const subjectOf = ({ subject: of }: AnyKind, subject: string | null): string | null =>
  byId.includes(of) ? subjectId(subject) : subject;

/** The facts of a document as they stand now, by its contract: data that do not keep it are a bug of the kind, and throw. */
export async function collect(
  from: Collecting,
  asked: Asked,
): Promise<{ readonly kind: AnyKind; readonly data: { readonly title: string } } | Refused> {
  const kind = kindOf(asked.kind);
  if (kind === undefined) return notFound('document-kind', asked.kind);
  const data = await kind.collect(from, subjectOf(kind, asked.subject), asked.about);
  return isRefused(data) ? data : { kind, data: kind.contract.parse(data) as { title: string } };
}
