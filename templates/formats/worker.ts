import { parentPort } from 'node:worker_threads';
import { TemplateFault } from './body.ts';
import type { Answer, Order } from './orders.ts';
import { PictureFault } from './picture.ts';
import { Press } from './press.ts';
import { MarkupFault } from './tree/fault.ts';

const port = parentPort!;
const press = new Press();
const post = (answer: Answer, transfer: ArrayBuffer[] = []) => port.postMessage(answer, transfer);

/** Gives the files that were asked for to the document that waits for them. */
let giveFiles: (files: ReadonlyMap<string, Uint8Array>) => void = () => undefined;

port.on('message', (order: Order) => {
  if (order.is === 'files') giveFiles(order.files);
  else void make(order);
});

post({ is: 'ready' });

async function make({ job, wanted, mostBytes }: Order & { is: 'make' }): Promise<void> {
  try {
    const made = await press.make(job, wanted, (hashes) => {
      const given = new Promise<ReadonlyMap<string, Uint8Array>>((resolve) => {
        giveFiles = resolve;
      });
      post({ is: 'needs', hashes });
      return given;
    });
    const tooLarge = Object.entries(made).find(([, bytes]) => bytes.byteLength > mostBytes);
    if (tooLarge !== undefined) {
      post({
        is: 'refused',
        code: 'too-large',
        detail: { format: tooLarge[0], bytes: tooLarge[1].byteLength },
      });
      return;
    }
    // Copied, because small buffers share their memory with others, and the compiler's cannot be handed over.
    const whole = Object.fromEntries(
      Object.entries(made).map(([format, bytes]) => [format, new Uint8Array(bytes)]),
    );
    post(
      { is: 'made', made: whole },
      Object.values(whole).map(({ buffer }) => buffer),
    );
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
  if (fault instanceof PictureFault)
    return { is: 'refused', code: 'picture', detail: { reason: fault.reason, message: fault.message } };
  return { is: 'failed', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
}
