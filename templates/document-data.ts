/** Where a value comes from, as it is shown beside it. `page` is of the method's main source. */
export interface Mark {
  readonly kind: 'sourced' | 'inferred' | 'illustrative';
  readonly page: number | null;
}

/** Marks by the name of the place where they are shown; null shows none. */
export type Marks<Places extends string> = { readonly [Place in Places]: Mark | null };

/** What every document says of itself. */
export interface Common {
  readonly title: string;
  readonly publicBody: string;
  readonly process: string;
  readonly ledger: { readonly events: number; readonly head: string };
  /** Sentences on what of it was read in a source and what was not. */
  readonly provenance: readonly string[];
}

type Shown = string | number | null;

/** A view of the interface, as it was answered: the template names what it shows of it, and an unknown name throws. */
export type Answered = { readonly [name: string]: unknown };

/** What a served page says of where it belongs. */
interface Heading {
  readonly title: string;
  readonly publicBody: string;
  readonly process: string;
}

/** What the organization says above its pages, in the reader's language; null where it says nothing. */
interface Noticed {
  readonly notice: string | null;
}

/** The data of each kind of document: its contract with the templates of every language. */
export interface DocumentData {
  process: Common & {
    readonly workflow: { readonly title: string };
    /** The picture, made by `asDrawn`. */
    readonly diagram: object;
    readonly outline: Answered;
    readonly resolutions: readonly Answered[];
    readonly attempts: readonly { readonly [name: string]: Shown | readonly string[] }[];
    readonly marks: Marks<'resolutions' | 'attempts'>;
  };
  'privacy-notice': Noticed & {
    readonly title: string;
    readonly publicBody: string;
    readonly process: string;
    readonly version: number;
    readonly publishedAt: string;
    readonly modality: string;
    readonly law: string;
    readonly hash: string;
    readonly items: readonly {
      readonly code: string;
      readonly text: string | null;
      readonly article: string | null;
      readonly verified: boolean;
      readonly isPurposes: boolean;
      readonly isData: boolean;
      readonly isRetention: boolean;
    }[];
    readonly purposes: readonly {
      readonly title: string;
      readonly text: string;
      readonly data: readonly string[];
      readonly needsConsent: boolean;
      readonly sensitive: boolean;
      readonly until: string | null;
      readonly count: number | null;
      readonly unit: string | null;
    }[];
  };
  procedure: Heading &
    Noticed & {
      readonly version: number;
      readonly inForceFrom: string | null;
      readonly act: string | null;
      readonly hash: string;
      readonly sectors: readonly { readonly title: string; readonly seats: number | null }[];
      readonly chapters: readonly {
        readonly title: string;
        readonly sentences: readonly string[];
        readonly bases: readonly {
          readonly kind: string;
          readonly reference: string;
          readonly why: string | null;
        }[];
      }[];
    };
  /** A document of the register, read on a page of the server: its body, rendered by its own template. */
  'document-page': Pick<Heading, 'title' | 'publicBody'> & Noticed & { readonly body: object };
  index: Common & {
    readonly cycle: string;
    readonly groups: readonly {
      readonly title: string;
      readonly documents: readonly {
        readonly kind: string;
        readonly title: string;
        readonly folio: string;
        readonly version: number;
        readonly files: readonly { readonly format: string; readonly file: string }[];
      }[];
    }[];
    readonly marks: Marks<'sourced' | 'inferred' | 'illustrative'>;
  };
}
