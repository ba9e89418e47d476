import type { LawCode } from '../law/laws.ts';
import type { NoticeItem, PresetCode } from '../law/presets.ts';
import type { Purpose } from './purposes.ts';

/** A privacy notice as it was published: what its hash covers. */
export interface NoticeContent {
  readonly format: 1;
  readonly preset: PresetCode;
  readonly law: LawCode;
  readonly modality: 'integral' | 'simplified';
  readonly version: number;
  /** What the law asks for, in its order; `text` is null where the purposes say it. */
  readonly items: readonly (NoticeItem & { readonly text: string | null })[];
  readonly purposes: readonly Purpose[];
}
