import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../http.ts';
import type { IssuedPaper } from '../replay/papers.ts';
import { inProcess, type Replay } from '../replay/replay.ts';
import { words } from '../words.ts';

/** The formats that every paper is fetched in, in the order in which the index links them. */
export const paperFormats = ['pdf', 'html', 'docx', 'txt'] as const;

/** A paper as it was fetched: what the register says of it, and its files by format. */
export interface FetchedPaper {
  readonly group: string;
  readonly entry: Answer;
  readonly files: readonly { readonly format: string; readonly file: string }[];
}

/** Fetches every paper from the register as anybody could, for all of them are published. Answers what it wrote. */
export async function fetchPapers(replay: Replay, folder: string): Promise<readonly FetchedPaper[]> {
  mkdirSync(folder, { recursive: true });
  const fetched: FetchedPaper[] = [];
  for (const paper of replay.papers) {
    fetched.push(await fetchPaper(replay, paper, folder));
    replay.screen.progress(words(replay.language, 'demo.done.papers'), fetched.length, replay.papers.length);
  }
  return fetched;
}

async function fetchPaper(replay: Replay, paper: IssuedPaper, folder: string): Promise<FetchedPaper> {
  const at = inProcess(replay, `/documents/${paper.document}`);
  const entry = await replay.http.read(at);
  const files = [];
  for (const format of paperFormats) {
    const file = `${paper.file}.${format}`;
    writeFileSync(join(folder, file), await replay.http.bytes(`${at}.${format}`));
    files.push({ format, file });
  }
  return { group: paper.group, entry, files };
}

/** What the register wrote by itself: its kind, where its files go, and in which formats they are fetched. */
const byItself = [
  { kind: 'session-minutes', group: 'demo.documents.forum', folder: '', formats: paperFormats },
  {
    kind: 'status-report',
    group: 'demo.documents.statusReports',
    folder: 'informes-de-estado/',
    formats: ['pdf', 'json'],
  },
] as const;

/** Fetches the minutes of sessions, which follow the forum, and the status reports, to read and to check. */
export async function fetchWhatWroteItself(replay: Replay, folder: string): Promise<readonly FetchedPaper[]> {
  const fetched: FetchedPaper[] = [];
  for (const { kind, group, folder: into, formats } of byItself) {
    mkdirSync(join(folder, into), { recursive: true });
    for (const entry of await publishedOf(replay, kind)) {
      const files = [];
      for (const format of formats) {
        const file = `${into}${entry.folio}.${format}`;
        const at = inProcess(replay, `/documents/${entry.id}.${format}`);
        writeFileSync(join(folder, file), await replay.http.bytes(at));
        files.push({ format, file });
      }
      fetched.push({ group, entry, files });
    }
  }
  return fetched;
}

/** Every published document of a kind, page after page. */
async function publishedOf(replay: Replay, kind: string): Promise<readonly Answer[]> {
  const found: Answer[] = [];
  let after = '';
  do {
    const path = `/documents?kind=${kind}&limit=200${after}`;
    const { items, next } = await replay.http.read(inProcess(replay, path));
    found.push(...items);
    after = next === undefined ? '' : `&after=${next}`;
  } while (after !== '');
  return found;
}
