import { Worker } from 'node:worker_threads';
import { TemplateFault } from './body.ts';
import { type Answer, type Order, parentPipe } from './orders.ts';
import { NotSet } from './pdf/not-set.ts';
import { Press } from './press.ts';
import { MarkupFault } from './tree/fault.ts';

const press = new Press();
const post = (answer: Answer): void => {
  process.send?.(answer);
};

/** Gives the files that were asked for to the document that waits for them. */
let giveFiles: (files: ReadonlyMap<string, Uint8Array>) => void = () => undefined;

process.on('message', (order: Order) => {
  if (order.is === 'files') giveFiles(order.files);
  else void make(order);
});
// Whoever started this is gone: at rest it hears of that here, and at work in the thread beside it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
new Worker(new URL('parent-watch.ts', import.meta.url), {
  workerData: { pipe: parentPipe },
  stdin: false,
}).unref();
post({ is: 'ready' });

async function make({ job, wanted, mostBytes, ...how }: Order & { is: 'make' }): Promise<void> {
  const fetchFiles = (hashes: readonly string[]) => {
    const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, Uint8Array>>();
    giveFiles = resolve;
    post({ is: 'needs', hashes });
    return promise;
  };
  try {
    const { cautious, withoutPictures } = how;
    const { made, missing } = await press.make(job, { wanted, cautious, withoutPictures, fetchFiles });
    const tooLarge = Object.entries(made).find(([, bytes]) => bytes.byteLength > mostBytes);
    if (tooLarge === undefined) return post({ is: 'made', made, missing });
    const [format, { byteLength }] = tooLarge;
    post({ is: 'refused', code: 'too-large', detail: { format, bytes: byteLength } });
  } catch (fault) {
    post(refusalOf(fault));
  }
}

function refusalOf(fault: unknown): Answer {
  if (fault instanceof MarkupFault) {
    const { code, element, line, what } = fault;
    return { is: 'refused', code: 'markup', detail: { code, element, line, what } };
  }
  if (fault instanceof TemplateFault)
    return { is: 'refused', code: 'template', detail: { message: fault.message, line: fault.line } };
  if (fault instanceof NotSet)
    return { is: 'refused', code: 'not-settable', detail: { message: fault.message } };
  return { is: 'failed', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
}
