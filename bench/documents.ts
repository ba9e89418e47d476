import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type Format, formats, type StartedRenderer, startRenderer } from '../templates/formats/renderer.ts';
import { actaOf, actaTemplate, frameOf } from './acta.ts';
import { inTurn, type Rate, rateOf } from './measure.ts';

/** Documents a second by format, against the compiler alone for PDF, and the memory of what renders. */
export interface DocumentFigures {
  readonly perSecond: { readonly [Each in Format]: number };
  readonly pdf: { readonly ours: number; readonly theirs: number; readonly ratio: number };
  readonly memory: {
    readonly documents: number;
    /** Of all workers, after a tenth of the documents and after all of them; null where it cannot be read. */
    readonly beforeMb: number | null;
    readonly afterMb: number | null;
  };
}

const workers = 2;
/** Documents under way at once: each worker has the next at hand when it ends one. */
const atOnce = 4;

/** (h) Documents a second of an acta of three pages, no two alike, and memory after many, workers never replaced. */
export async function benchDocuments(
  seconds: number,
  rounds: number,
  many: number,
): Promise<DocumentFigures> {
  const renderer = startRenderer({ workers, documentsPerWorker: Number.POSITIVE_INFINITY });
  const bare = Array.from({ length: workers }, () =>
    fork(new URL('bare-pdf-process.ts', import.meta.url), { serialization: 'advanced' }),
  );
  try {
    let number = 0;
    const render = (format: Format) => {
      number += 1;
      return renderActa(renderer, format, number);
    };
    const rate = async (format: Format): Promise<Rate> => rateOf(atOnce, seconds, () => render(format));
    const perSecond = { html: 0, pdf: 0, docx: 0, txt: 0 };
    for (const format of formats) {
      await rateOf(atOnce, seconds / 5, () => render(format));
      perSecond[format] = (await rate(format)).perSecond;
    }
    await rateOf(workers, seconds / 5, (worker, turn) => bareActa(bare[worker]!, turn));
    const pdf = await inTurn(
      rounds,
      () => rate('pdf'),
      () => rateOf(workers, seconds, (worker, turn) => bareActa(bare[worker]!, turn * workers + worker)),
    );
    return {
      perSecond: { ...perSecond, pdf: pdf.ours },
      pdf,
      memory: await memoryAfter(renderer, many, render),
    };
  } finally {
    for (const one of bare) one.disconnect();
    await renderer.close();
  }
}

function renderActa(renderer: StartedRenderer, format: Format, number: number) {
  const what = { kind: 'minutes', language: 'es', timeZone: 'America/Santiago' } as const;
  const own = { data: actaOf(number), frame: frameOf(number), template: actaTemplate };
  return renderer.render({ ...what, ...own }, [format]);
}

async function bareActa(bare: ChildProcess, number: number): Promise<void> {
  const answer = once(bare, 'message');
  bare.send(sentencesIn([actaOf(number), frameOf(number)]));
  await answer;
}

const sentencesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(sentencesIn)
    : typeof value === 'string'
      ? [value]
      : [];

async function memoryAfter(
  renderer: StartedRenderer,
  documents: number,
  render: (format: Format) => Promise<unknown>,
): Promise<DocumentFigures['memory']> {
  let started = 0;
  let beforeMb: number | null = null;
  const work = async () => {
    while (started < documents) {
      started += 1;
      if (started === Math.ceil(documents / 10)) beforeMb = memoryOf(renderer.pids());
      await render('pdf');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { documents, beforeMb, afterMb: memoryOf(renderer.pids()) };
}

/** What processes have of the machine's memory, in MB, where the system tells it. */
function memoryOf(pids: readonly number[]): number | null {
  const files = pids.map((pid) => `/proc/${pid}/status`);
  if (!files.every((file) => existsSync(file))) return null;
  const kilobytes = files.map((file) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
