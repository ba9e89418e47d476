import { isInForce, type LawCode } from './laws.ts';

/** One thing that a privacy notice says: where it is asked for, and whether the item was read there one by one. */
export interface NoticeItem {
  readonly code: string;
  readonly article: string | null;
  readonly verified: boolean;
  /** Whether the officials write it, or it follows from the purposes of the notice. */
  readonly from: 'text' | 'purposes';
}

/** A privacy notice's contents by a country's law. `laws` follow each other; the day of publication says which. */
export interface NoticePreset {
  readonly modality: 'integral' | 'simplified';
  readonly contents: { readonly [Law in LawCode]?: readonly NoticeItem[] };
}

const asked =
  (article: string | null, verified: boolean) =>
  (...codes: readonly string[]): NoticeItem[] =>
    codes.map((code) => ({ code, article, verified, from: derived.has(code) ? 'purposes' : 'text' }));

/** Said by the purposes themselves: what for, with which data, for how long. */
const derived = new Set(['purposes', 'data', 'retention']);

// That the integral notice has nine items, and where, was read; how the law puts each one was not.
const mexico = asked('20–22', false);
// Article 14 ter, a to l, in a secondary rendering.
const chile = asked('14 ter', false);
const before = asked(null, false);
const peru = asked('18', false);

export const presets = {
  'mexico-integral': {
    modality: 'integral',
    contents: {
      'mx-lgpdppso-2025': mexico(
        'controller',
        'address',
        'data',
        'legal-ground',
        'purposes',
        'transfers',
        'rights',
        'transparency-unit',
        'changes',
      ),
    },
  },
  'mexico-simplified': {
    modality: 'simplified',
    contents: {
      'mx-lgpdppso-2025': mexico('controller', 'purposes', 'transfers', 'refusal', 'integral-notice'),
    },
  },
  chile: {
    modality: 'integral',
    contents: {
      'cl-19628': before('controller', 'address', 'purposes', 'data', 'recipients', 'rights', 'retention'),
      'cl-21719': chile(
        'controller',
        'address',
        'data',
        'people',
        'recipients',
        'purposes',
        'legal-ground',
        'security',
        'rights',
        'recourse',
        'transfers',
        'retention',
        'origin',
        'withdrawal',
        'automated-decisions',
      ),
    },
  },
  peru: {
    modality: 'integral',
    contents: {
      'pe-29733': peru(
        'controller',
        'address',
        'purposes',
        'data',
        'recipients',
        'data-bank',
        'transfers',
        'retention',
        'rights',
      ),
    },
  },
} as const satisfies { readonly [code: string]: NoticePreset };

export type PresetCode = keyof typeof presets;

export const presetCodes = [
  'mexico-integral',
  'mexico-simplified',
  'chile',
  'peru',
] as const satisfies readonly PresetCode[];

/** What a notice made by a preset says on a day, and by which law; nothing where no law of it is in force then. */
export function contentsOn(
  preset: PresetCode,
  day: string,
): { readonly law: LawCode; readonly items: readonly NoticeItem[] } | undefined {
  const contents: NoticePreset['contents'] = presets[preset].contents;
  for (const [law, items] of Object.entries(contents) as [LawCode, readonly NoticeItem[]][]) {
    if (isInForce(law, day)) return { law, items };
  }
  return undefined;
}
