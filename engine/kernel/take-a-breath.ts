import { setImmediate } from 'node:timers/promises';

/**
 * Lets what came in meanwhile be heard: the embedded database answers without ever leaving this thread, so that work in
 * a row, however many promises it awaits, would keep requests from being read until its end.
 */
export const takeABreath = (): Promise<void> => setImmediate();
