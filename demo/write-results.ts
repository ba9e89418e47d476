import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { tellTally } from './check-tally.ts';
import { writeDocuments } from './documents/write-documents.ts';
import type { RunFolder } from './folder.ts';
import type { Replay } from './replay/replay.ts';
import { collectViews, type Views } from './views.ts';
import { words } from './words.ts';

/** Holds the result against the source, verifies the ledgers, and writes what came of the cycle. Throws on any fault. */
export async function writeResults(replay: Replay, folder: RunFolder): Promise<void> {
  const { screen, language } = replay;
  const views = await collectViews(replay);
  tellTally(replay, views);
  screen.heading(words(language, 'demo.stages.close.title'));
  tellVerification(replay, views);
  writeFileSync(folder.views, `${JSON.stringify(views, null, 1)}\n`);
  writeFileSync(folder.recount, `${JSON.stringify(views.recount.file, null, 1)}\n`);
  const count = await writeDocuments({ views, language }, replay, folder.documents);
  tellWritten(replay, folder, count);
}

function tellVerification({ screen, language, http, attempts, time }: Replay, views: Views): void {
  const { events, things, sealedRows: sealed, faults } = views.verification;
  const said = { events, things, sealed, faults: faults.length };
  screen.note(words(language, 'demo.summary.verified', said));
  if (faults.length > 0) throw new Error(`The ledger has faults: ${JSON.stringify(faults)}`);
  const organization = { events: views.organizationLedger.length };
  screen.note(words(language, 'demo.summary.organization', organization));
  const { accepted, refused, failed } = time.swept();
  if (failed > 0) throw new Error(`The clock failed ${failed} times.`);
  const due = accepted + refused;
  const requests = { requests: http.requests(), refused: attempts.length, due };
  screen.note(words(language, 'demo.summary.requests', requests));
  screen.note(words(language, 'demo.summary.swept', { accepted, refused }));
}

function tellWritten({ screen, language }: Replay, folder: RunFolder, count: number): void {
  const from = (path: string) => relative(process.cwd(), path);
  screen.note(words(language, 'demo.summary.written'));
  screen.detail(`${from(folder.views)}: ${words(language, 'demo.summary.views')}`);
  screen.detail(`${from(folder.recount)}: ${words(language, 'demo.summary.recount')}`);
  screen.detail(
    `${from(folder.documents)}/index.html: ${words(language, 'demo.summary.documents', { count })}`,
  );
}
