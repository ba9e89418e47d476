import { readFileSync } from 'node:fs';
import { checkReport, type Engine } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { type MessagePath, say } from '../templates/messages.ts';
import type { Call } from './subcommand.ts';

/**
 * Holds the file of a status report against the ledger as it is now. Ends with 0 where nothing was rewritten, with 1 where
 * something was, and with 2 where the file is none, or of another installation.
 */
export async function verifyReport(call: Call, engine: Engine, file: string): Promise<number> {
  const words = (code: string, values: Record<string, string> = {}) =>
    say(call.language, `values.reportCheck.${code}` as MessagePath, values);
  const read = readJson(file);
  if (read === undefined || isTooDeep(read)) {
    call.warn(words(read === undefined ? 'unreadable' : 'tooDeep', { file }));
    return 2;
  }
  const { found, folio, events, head, stands } = await checkReport(engine, read);
  const said = words(found, { folio: folio ?? '', events: inWords(call.language, events) });
  if (found === 'intact') {
    call.say(said);
    return 0;
  }
  call.warn(said);
  if (found === 'rewritten') call.warn(words('hashes', { head: head ?? '', stands: stands ?? '' }));
  return found === 'no-report' || found === 'unknown-process' ? 2 : 1;
}

/** Levels of lists and objects, one inside of another: a report has a dozen. */
const mostLevels = 100;

/** Whether a file is nested further than any report: looked at level by level, because going into it would end the program. */
function isTooDeep(read: unknown): boolean {
  let level = [read];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
