import type { Mark } from '../documents/page.ts';
import type { Answer } from '../http.ts';
import { type DemoPath, words } from '../words.ts';
import { storeText } from './evidence.ts';
import { inProcess, type Replay, send } from './replay.ts';

/** A document that the process writes in the cycle: what it is about, and where what it says comes from. */
export interface Paper {
  readonly kind: string;
  readonly subject?: string;
  readonly about?: object;
  /** The stage that it is listed under. */
  readonly group: DemoPath;
  readonly provenance: DemoPath;
  readonly marks: { readonly [place: string]: Mark };
  /** The name of its files, without what tells their format. */
  readonly file: string;
}

/** A paper that was issued, and its id in the register. */
export interface IssuedPaper extends Paper {
  readonly document: string;
}

/**
 * Writes a paper from what the process has on record: the team drafts it, the secretary approves it where it is approved in
 * the register, hands in the paper that was signed by those whom it asks, and publishes it.
 */
export async function issue(replay: Replay, paper: Paper): Promise<void> {
  const { keys, language, papers } = replay;
  const { kind, subject, about, marks, provenance } = paper;
  const { document, contentHash } = await send(replay, keys.team, 'draft-document', {
    kind,
    ...(subject === undefined ? {} : { subject }),
    ...(about === undefined ? {} : { about }),
    language,
    notes: { marks: shownMarks(marks), provenance: [words(language, provenance)] },
  });
  let entry = await entryOf(replay, document);
  if (entry.state === 'drafted') {
    await send(replay, keys.secretary, 'approve-document', { document, contentHash });
    entry = await entryOf(replay, document);
  }
  if (entry.state === 'approved') await sign(replay, entry);
  if (entry.state !== 'published') await send(replay, keys.secretary, 'publish-document', { document });
  papers.push({ ...paper, document });
}

const entryOf = ({ http, keys, process }: Replay, document: string): Promise<Answer> =>
  http.read(inProcess({ process }, `/register/${document}`), keys.team);

/** Everybody who is asked signs the same paper; its scan is handed in for each of them. */
async function sign(replay: Replay, { id, folio, contentHash, signers }: Answer): Promise<void> {
  const missing = signers.filter(({ left }: Answer) => left);
  if (missing.length === 0) return;
  const scan = await storeText(
    replay,
    `firmas-${folio}`,
    missing.map(({ office }: Answer) => office).join('\n'),
  );
  for (const { signer } of missing) {
    const signature = { document: id, contentHash, signer, means: 'paper', scan };
    await send(replay, replay.keys.secretary, 'sign-document', signature);
  }
}

/** Of a mark, what the register takes. */
const shownMarks = (marks: Paper['marks']) =>
  Object.fromEntries(Object.entries(marks).map(([place, { kind, page }]) => [place, { kind, page }]));
