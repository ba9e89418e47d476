import { callableIn } from '../callable.ts';
import { type Language, type MessagePath, say } from '../messages.ts';
import type { Frame } from './frame.ts';

/** What a frame says, in words: every format shows these same sentences around the text of the document. */
export interface Surround {
  readonly publicBody: string;
  readonly process: string;
  readonly kind: string;
  readonly title: string;
  /** `ACTA-2026-0017`, or the word for a draft. */
  readonly mark: string;
  /** Said at the top of a draft, so that nobody takes it for the document; null when it is none. */
  readonly draft: { readonly note: string; readonly mark: string } | null;
  /** Term and value, in their order: version, state, issue, what it takes the place of. */
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly signatures: { readonly title: string; readonly head: string[]; readonly rows: string[][] } | null;
  readonly provenance: { readonly title: string; readonly sentences: readonly string[] };
  readonly verification: Verification | null;
  /** What stands at the foot of every page, before the number of the page. */
  readonly foot: string;
  /** With `{page}` and `{pages}` to be filled. */
  readonly page: string;
  readonly words: { readonly contents: string; readonly table: string };
}

export interface Verification {
  readonly title: string;
  readonly how: string;
  readonly url: string;
  readonly address: string;
  readonly hash: readonly [term: string, value: string];
  readonly qrAlt: string;
}

/** What a document is called where it stands among others: in a window, a list of files, an archive. */
export const nameOf = ({ kind, title, mark }: Surround): string =>
  [title === kind ? kind : `${kind}: ${title}`, mark].join(' · ');

type Writing = ReturnType<typeof callableIn>;

const writings = new Map<string, Writing>();

/** How days, hours and figures are written in a place, kept because it takes longer to make than to use. */
function writingIn(language: Language, timeZone: string): Writing {
  const key = `${language} ${timeZone}`;
  const known = writings.get(key) ?? callableIn(language, timeZone);
  writings.set(key, known);
  return known;
}

/** Puts a frame into words. `timeZone` is that of the hours shown. */
export function surroundOf(frame: Frame, language: Language, timeZone: string): Surround {
  const words = (path: MessagePath, values = {}) => say(language, path, values);
  const { day, hour, number } = writingIn(language, timeZone);
  const at = (instant: string) => `${day(instant)}, ${hour(instant)}`;
  const isDraft = frame.stage === 'preview';
  const state = frame.state ?? words(`formats.stages.${frame.stage}` as MessagePath);
  const mark = frame.folio ?? words('formats.draft');
  const { ledger, process, signatures = [] } = frame;
  return {
    publicBody: frame.publicBody,
    process: process.title,
    kind: frame.kind,
    title: frame.title,
    mark,
    draft: isDraft ? { note: words('formats.draftNote'), mark: words('formats.draftMark') } : null,
    facts: [
      ...(frame.folio === null ? [] : [[words('formats.folio'), frame.folio] as const]),
      [words('formats.version'), number(frame.version)],
      [words('formats.state'), state],
      [words('formats.issued'), at(frame.issuedAt)],
      ...(frame.supersedes ? [[words('formats.supersedes'), frame.supersedes] as const] : []),
      [words('formats.process'), process.title],
    ],
    signatures:
      signatures.length === 0
        ? null
        : {
            title: words('formats.signatures'),
            head: [words('formats.signer'), words('formats.act'), words('formats.signedAt')],
            rows: signatures.map(({ capacity, body, act, means, at: signedAt, reason }) => [
              body === null ? capacity : `${capacity}, ${body}`,
              [
                `${words(`formats.acts.${act}` as MessagePath)} ${words(`formats.means.${means}` as MessagePath)}`,
                ...(reason === null ? [] : [reason]),
              ].join(': '),
              at(signedAt),
            ]),
          },
    provenance: {
      title: words('formats.provenance'),
      sentences: [
        ...frame.provenance,
        // What is in no register was made from no ledger.
        ...(ledger.head === ''
          ? []
          : [
              words('formats.ledger', {
                process: process.id,
                events: number(ledger.events),
                head: ledger.head,
              }),
            ]),
      ],
    },
    verification: verificationOf(frame, words),
    foot: [mark, `${words('formats.version').toLocaleLowerCase(language)} ${number(frame.version)}`]
      .concat(frame.contentHash === null ? [] : [frame.contentHash.slice(0, 16)])
      .join(' · '),
    page: words('formats.page', { page: '{page}', pages: '{pages}' }),
    words: { contents: words('formats.contents'), table: words('formats.table') },
  };
}

type Words = (path: MessagePath, values?: { [name: string]: string }) => string;

function verificationOf({ verifyUrl, contentHash }: Frame, words: Words): Verification | null {
  if (verifyUrl === null || contentHash === null) return null;
  return {
    title: words('formats.verify'),
    how: words('formats.verifyHow'),
    url: verifyUrl,
    address: words('formats.verifyAddress'),
    hash: [words('formats.hash'), contentHash],
    qrAlt: words('formats.qr', { url: verifyUrl }),
  };
}
