import type { ApprovalSpec, RuleUseSpec } from '../spec.ts';

/** The words that a diagram and an outline need besides the workflow's own texts. */
export type DiagramWord =
  | 'stages'
  | 'now'
  | 'standing'
  | 'stage-waiting'
  | 'stage-working'
  | 'stage-awaiting-approval'
  | 'stage-passed'
  | 'activities-one'
  | 'activities-many'
  | 'gate-none'
  | 'gate-one'
  | 'gate-many'
  | 'gate-legal'
  | 'forum-approves'
  | 'begun'
  | 'at-any-time'
  | 'suspend-or-cancel'
  | 'active'
  | 'suspended'
  | 'closed'
  | 'closed-without-result'
  | 'cancelled'
  | 'begins-at-once'
  | 'begins-after'
  | 'after-passed'
  | 'after-begun'
  | 'activities'
  | 'throughout'
  | 'documents'
  | 'approved-by-forum'
  | 'figures'
  | 'rests-on'
  | 'conditions'
  | 'severity-legal'
  | 'severity-programme'
  | 'severity-good-practice'
  | 'deadline'
  | 'outcomes'
  | 'repeats'
  | 'returns-to'
  | 'ends'
  | 'business-days-one'
  | 'business-days-many'
  | 'natural-days-one'
  | 'natural-days-many'
  | 'hours-one'
  | 'hours-many'
  | 'months-one'
  | 'months-many';

/** What fills the `{names}` of a text. */
export type Fill = { readonly [name: string]: string | number };

/**
 * The words of one language, handed in by whoever shows the diagram: the engine knows codes, the catalogues
 * know words.
 */
export interface DiagramWords {
  readonly language: string;
  say(word: DiagramWord, fill?: Fill): string;
  /** What a rule asks, in a line, as its parameters have it. */
  rule(name: string, params?: RuleUseSpec['params']): string;
  /** What a rule is told: each parameter with its value, in words. */
  figures(params: RuleUseSpec['params']): readonly string[];
  /** What a use of a rule rests on: its kind and its reference. */
  basis(basis: RuleUseSpec['basis']): string;
  /** How the forum approves, in a line: majority, quorum, second call, until when. */
  approval(approval: ApprovalSpec): string;
  /** What a document is called. */
  document(kind: string): string;
  /** What an activity is called. */
  activity(name: string): string;
}

/** A text of a workflow in a language; in Spanish, which every text has, where it has no other. */
export function localText(
  text: { readonly es: string; readonly [language: string]: string },
  language: string,
) {
  return text[language] ?? text.es;
}
