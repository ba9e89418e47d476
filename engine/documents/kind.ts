import type { z } from 'zod';
import type { Engine } from '../kernel/engine.ts';
import type { Refused } from '../kernel/refusals.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { Notes } from './contracts/every-document.ts';

/** What a kind of document collects its facts with: the engine's views, read in the transaction of the command. */
export interface Collecting {
  readonly engine: Engine;
  readonly organization: string;
  readonly process: ProcessInHand;
  readonly language: string;
  /** The instant of the collecting: whoever needs the time takes this. */
  readonly at: string;
  readonly notes: Notes;
  /** Set where nothing is entered: a kind whose text is not approved yet shows it as it stands. */
  readonly preview?: true;
}

/** Who is asked to sign: a capacity of the document's kind (`secretary`, `presiding`) and the office shown under the line. */
export interface Signer {
  readonly signer: string;
  readonly office: string;
  readonly institution: string | null;
  /** The person whose act it is, by id; null where whoever holds the capacity signs on paper. */
  readonly person: string | null;
}

/**
 * A kind of document: what it says, where its facts come from, and how it is numbered. `approvedBy` says where its text
 * is approved: in the register, or in the domain of its subject, so that it begins in the register as approved.
 */
export interface DocumentKind<Name extends string = string, Contract extends z.ZodType = z.ZodType> {
  readonly kind: Name;
  /** The version of its contract. */
  readonly version: number;
  readonly contract: Contract;
  /** What it is about: a thing of the process by id or code, or the process itself. */
  readonly subject: string;
  /** How its folios begin: `ACTA` gives ACTA-2026-0017. */
  readonly prefix: string;
  readonly approvedBy: 'register' | 'its-own';
  /** Where it is signed; left out, in the register. What its own domain signs is not signed here a second time. */
  readonly signedBy?: 'its-own';
  /** What it asks besides its subject: a period, a version. */
  readonly about?: z.ZodType;
  /** A series of its own within the kind: extraordinary sessions are counted apart from ordinary ones. */
  series?(data: z.output<Contract>): string;
  signers?(data: z.output<Contract>): readonly Signer[];
  collect(from: Collecting, subject: string | null, about: unknown): Promise<z.input<Contract> | Refused>;
}

/** Defines a kind, keeping its literal types. */
export const defineKind = <Name extends string, Contract extends z.ZodType>(
  kind: DocumentKind<Name, Contract>,
): DocumentKind<Name, Contract> => kind;

// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds kinds of every contract.
export type AnyKind = DocumentKind<string, any>;
