import type { Common, Mark } from '../../templates/document-data.ts';
import type { Language } from '../../templates/messages.ts';
import { plan } from '../penalolen/plan.ts';
import type { Marked } from '../provenance.ts';
import type { Views } from '../views.ts';
import type { DemoPath } from '../words.ts';
import { words } from '../words.ts';

/** What builders of documents have in hand: what the interface answered, and the language. */
export interface Made {
  readonly views: Views;
  readonly language: Language;
}

export const illustrativeMark: Mark = { kind: 'illustrative', page: null };

/** The mark that is shown beside a value of the demo's data. Pages are shown only of the plan, which numbers them. */
export function markOf(value: Marked<unknown>): Mark {
  if (value.provenance === 'illustrative') return illustrativeMark;
  const { document, page } = value.source;
  return { kind: value.provenance, page: document === 'penalolen-plan' ? page : null };
}

/** What every document of the cycle says of itself. */
export function common({ views, language }: Made, title: string, provenance: DemoPath): Common {
  const { events, head } = views.verification;
  return {
    title,
    publicBody: plan.municipality.value,
    process: views.process.id,
    ledger: { events, head },
    provenance: [words(language, provenance)],
  };
}

export type { Mark };
