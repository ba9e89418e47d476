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

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly mark: Mark | null;
}

/** What a served page says of where it belongs. */
interface Heading {
  readonly title: string;
  readonly publicBody: string;
  readonly process: string;
}

interface SeatShown {
  readonly seat: string;
  readonly holder: string;
}

/** The content of a session's minutes, as it was frozen: what its page names of it. */
export interface SessionMinutesContent {
  readonly session: Answered & {
    readonly kind: string;
    readonly number: number | null;
    readonly presiding: string | null;
  };
  readonly attendance: { readonly present: readonly SeatShown[]; readonly absent: readonly SeatShown[] };
  readonly agenda: readonly (Answered & { readonly decisions: readonly Answered[] })[];
  readonly signers: readonly { readonly signer: string; readonly seat: string | null }[];
}

/** The data of each kind of document: its contract with the templates of every language. */
export interface DocumentData {
  'notice-page': Common & {
    readonly meeting: Answered;
    readonly call: Answered;
    readonly documents: readonly Answered[];
    readonly publications: readonly Answered[];
    readonly notice: { readonly businessDays: number; readonly naturalDays: number };
    readonly marks: Marks<'segment' | 'call' | 'date' | 'place'>;
  };
  'minutes-page': Common & {
    readonly meeting: Answered;
    readonly segments: readonly string[];
    readonly minutes: Answered;
    readonly proceedings: readonly string[];
    readonly attendance: {
      readonly total: number;
      /** A total of few people is not shown either, nor one that would give a hidden number back. */
      readonly totalHidden: boolean;
      /** Groups of fewer people are not shown apart, and neither is what would give them away. */
      readonly below: number;
      readonly groups: readonly { group: string; count: number; hidden: boolean }[];
    };
    readonly contributions: readonly Answered[];
    readonly agreements: readonly Answered[];
    /** Elections and revocations as the view of the meeting tells them. */
    readonly elections: readonly Answered[];
    readonly revocations: readonly Answered[];
    readonly marks: Marks<
      'segment' | 'date' | 'place' | 'attendance' | 'proceedings' | 'contributions' | 'agreements'
    >;
  };
  'reasoned-response-page': Common & {
    readonly version: number;
    readonly publishedAt: string;
    readonly hash: string;
    readonly reopened: readonly { version: number; publishedAt: string; because: string }[];
    readonly content: Answered;
    readonly marks: Marks<'date' | 'contributions'>;
  };
  'charter-page': Common & {
    readonly charter: Answered;
    readonly charterHash: string;
    readonly frozenAt: string;
    readonly eligibility: { readonly over: boolean; readonly links: readonly string[] };
    readonly turnout: { readonly none: boolean; readonly text: string };
    readonly marks: Marks<
      | 'question'
      | 'dates'
      | 'eligibility'
      | 'identification'
      | 'choices'
      | 'binding'
      | 'instrument'
      | 'places'
      | 'ties'
      | 'turnout'
      | 'rounding'
      | 'objections'
      | 'options'
    >;
  };
  tally: Common & {
    readonly charter: Answered;
    readonly charterHash: string;
    readonly tally: Answered;
    readonly options: readonly {
      place: number;
      title: string;
      votes: number;
      percent: number;
      width: number;
      entered: boolean;
    }[];
    readonly electronic: number;
    readonly paperBallots: number;
    readonly paper: readonly Answered[];
    readonly objections: readonly Answered[];
    readonly publishedAt: string;
    /** What a published table prints as its total; null where there is none to compare with. */
    readonly printedTotal: number | null;
    readonly recountFile: string;
    readonly recountHash: string;
    readonly recount: { readonly ballots: number; readonly differences: number };
    readonly marks: Marks<'result' | 'channels' | 'dates' | 'objections'>;
  };
  commitment: Common & {
    readonly commitment: Answered;
    readonly action: readonly string[];
    readonly votes: number;
    readonly fulfilment: { readonly state: string };
    readonly delays: readonly Answered[];
    readonly marks: Marks<
      | 'title'
      | 'lead'
      | 'supporting'
      | 'counterpart'
      | 'period'
      | 'values'
      | 'policyAreas'
      | 'votes'
      | 'problem'
      | 'statusQuo'
      | 'action'
      | 'milestones'
      | 'indicators'
      | 'delays'
      | 'amendments'
    >;
  };
  'plan-page': Common & {
    readonly plan: Answered;
    readonly monitoring: { readonly body: string };
    readonly before: readonly Section[];
    readonly after: readonly (Section & { readonly table: readonly Answered[] })[];
    readonly closing: readonly Section[];
    readonly commitments: readonly Answered[];
    readonly footnotes: readonly string[];
    readonly marks: Marks<'period' | 'submitted' | 'monitoring' | 'endorsements' | 'vision'>;
  };
  progress: Common & {
    readonly period: Answered;
    readonly commitments: readonly { readonly title: string; readonly reports: readonly Answered[] }[];
    readonly marks: Marks<'period' | 'reports'>;
  };
  evaluation: Common & {
    readonly evaluation: Answered;
    readonly commitments: readonly Answered[];
    readonly lessons: readonly { readonly text: string; readonly mark: Mark | null }[];
    readonly reports: readonly Answered[];
    readonly marks: Marks<'date' | 'assessments' | 'reports'>;
  };
  process: Common & {
    readonly workflow: { readonly title: string };
    /** The picture, made by `asDrawn`. */
    readonly diagram: object;
    readonly outline: Answered;
    readonly resolutions: readonly Answered[];
    readonly attempts: readonly { readonly [name: string]: Shown | readonly string[] }[];
    readonly marks: Marks<'resolutions' | 'attempts'>;
  };
  'privacy-notice': {
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
  procedure: Heading & {
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
  'session-minutes-page': Heading & {
    readonly minutes: Answered;
    readonly content: SessionMinutesContent;
    readonly presiding: string;
    /** How long before it was called, in the unit of its rules. */
    readonly notice: string;
    readonly signatures: readonly { readonly [name: string]: Shown | boolean }[];
    readonly draft: boolean;
    readonly decided: boolean;
  };
  index: Common & {
    readonly cycle: string;
    readonly groups: readonly {
      readonly title: string;
      readonly documents: readonly { readonly file: string; readonly title: string }[];
    }[];
    readonly marks: Marks<'sourced' | 'inferred' | 'illustrative'>;
  };
}
