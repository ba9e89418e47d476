/** How far a document had come when these bytes were made. A preview has no folio and is marked as a draft. */
export type FrameStage = 'preview' | 'approved' | 'signed';

/** What one signer did, by office and institution: no names. */
export interface FrameSignature {
  readonly capacity: string;
  readonly body: string | null;
  readonly act: 'signed' | 'dissented' | 'refused';
  readonly means: 'electronic' | 'paper';
  /** An instant. */
  readonly at: string;
  /** Why they dissent or refuse. */
  readonly reason: string | null;
}

/**
 * What is put around the text of a document by every format, and no template can change: who issues it, its number,
 * how far it has come, and how to tell whether a paper in someone's hand is the document.
 */
export interface Frame {
  /** Such as `ACTA-2026-0017`; null in a preview. */
  readonly folio: string | null;
  /** The kind of document in words, at the beginning of a sentence: `Acta`. */
  readonly kind: string;
  readonly title: string;
  readonly publicBody: string;
  readonly process: { readonly id: string; readonly title: string };
  /** Counted from 1. */
  readonly version: number;
  readonly stage: FrameStage;
  /** The state in words, such as `aprobado, a la espera de firmas`; null says it by the stage. */
  readonly state: string | null;
  /** Hexadecimal; null in a preview. */
  readonly contentHash: string | null;
  /** The public page that tells whether a paper is current; null in a preview. */
  readonly verifyUrl: string | null;
  /** The instant of issue, which is also the date inside of a PDF. */
  readonly issuedAt: string;
  /** The folio and version that this takes the place of. */
  readonly supersedes?: string | null;
  /** Sentences on what of it was read in a source, what was inferred, and what is illustrative. */
  readonly provenance: readonly string[];
  readonly ledger: { readonly events: number; readonly head: string };
  readonly signatures?: readonly FrameSignature[];
  /** Of the country's use: Chile and Mexico write on letter, Peru on A4. Letter when left out. */
  readonly paper?: 'letter' | 'a4';
}
