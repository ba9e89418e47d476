import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

/**
 * Ends the process that renders when the one that started it is gone, however that ended. The compiler of PDFs holds the
 * process's own loop while it works, so this runs in a thread beside it: the other end of its pipe is open as long as
 * somebody is there.
 */
const { pipe } = workerData as { readonly pipe: number };
const watched = new Socket({ fd: pipe, readable: true, writable: false });
watched.on('error', () => undefined);
watched.on('close', () => process.kill(process.pid, 'SIGKILL'));
watched.resume();
