import { type Language, type MessagePath, say } from '../../messages.ts';

/** What may be wrong with the text of a document. */
export const markupFaults = [
  'element-unknown',
  'element-misplaced',
  'element-not-closed',
  'text-misplaced',
  'attribute-unknown',
  'attribute-not-valid',
  'class-unknown',
  'address-not-allowed',
  'picture-not-allowed',
  'picture-without-words',
  'id-twice',
  'link-leads-nowhere',
  'too-deep',
  'too-much',
] as const;

export type MarkupFaultCode = (typeof markupFaults)[number];

/**
 * Thrown where the text of a document has what no format can show: `element` says where, such as `table > tr > div`,
 * `line` counts from 1 in the text that was rendered, and `what` is the attribute, class, address or id in question.
 */
export class MarkupFault extends Error {
  readonly code: MarkupFaultCode;
  readonly element: string;
  readonly line: number;
  readonly what: string;

  constructor(code: MarkupFaultCode, place: { element: string; line: number; what?: string }) {
    const { element, line, what = '' } = place;
    super(`${code}: ${element}${what === '' ? '' : ` (${what})`} in line ${line}`);
    this.name = 'MarkupFault';
    this.code = code;
    this.element = element;
    this.line = line;
    this.what = what;
  }
}

/** A fault in words, for those who write templates. */
export const markupFaultInWords = (
  language: Language,
  { code, element, line, what }: Pick<MarkupFault, 'code' | 'element' | 'line' | 'what'>,
): string => say(language, `formats.faults.${code}` as MessagePath, { element, line, what });
