import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type Answer, type Engine, execute } from '../../engine/index.ts';
import type { Sent } from '../forms/read-form.ts';
import type { Place } from './place.ts';

/** A form as it came: its texts, and the files in it by the name of their field. */
export interface Received extends Sent {
  readonly addRow: string | undefined;
  readonly key: string;
}

/**
 * Takes a form in. Files are kept first, by a command of their own and under a key made of the form's and their
 * content, so that a form that is sent again, or comes back for a mend, loses none and keeps none twice.
 */
export async function receive(c: Context, engine: Engine, place: Place): Promise<Received | Answer> {
  const body = await c.req.parseBody({ all: true });
  const all = (path: string): string[] =>
    [body[path] ?? []].flat().filter((one): one is string => typeof one === 'string');
  const key = all('request')[0] ?? '';
  const files = new Map<string, string>();
  for (const [name, value] of Object.entries(body)) {
    const file = [value].flat().find((one) => one instanceof File && one.size > 0);
    if (!name.startsWith('file:') || !(file instanceof File)) continue;
    const kept = await keep(engine, place, file, key);
    if (!kept.ok) return kept;
    files.set(name.slice('file:'.length), String(kept.result.hash));
  }
  return {
    all,
    text: (path) => all(path)[0],
    file: (path) => files.get(path),
    addRow: all('add-row')[0],
    key,
  };
}

async function keep(engine: Engine, place: Place, file: File, key: string): Promise<Answer> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const { organization, process, principal } = place;
  return execute(engine, principal, {
    organization,
    ...(process === undefined ? {} : { process }),
    command: process === undefined ? 'store-file' : 'attach-file',
    input: { mediaType: file.type, content: bytes.toString('base64') },
    key: `${key}:${hash}`,
  });
}
