import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type Answer, type Engine, execute, type Refusal } from '../../engine/index.ts';
import type { Field } from '../forms/field.ts';
import { rowsSent, type Sent } from '../forms/read-form.ts';
import type { Place } from './place.ts';

/** A form as it came: its texts, the files that were kept, and why others were not, by the place of their field. */
export interface Received extends Sent {
  readonly addRow: string | undefined;
  readonly key: string;
  readonly files: ReadonlyMap<string, Refusal>;
}

/** What the engine takes as the key of a request. */
const keyShape = /^[\x21-\x7e]{1,100}$/;

/**
 * Takes a form in. Files are kept first, by a command of their own and under a key made of the form's and their
 * content, so that a form that is sent again, or comes back for a mend, loses none and keeps none twice.
 */
export async function receive(c: Context, engine: Engine, place: Place, field: Field): Promise<Received> {
  const body = await c.req.parseBody({ all: true });
  const all = (path: string): string[] =>
    [body[path] ?? []].flat().filter((one): one is string => typeof one === 'string');
  const text = (path: string) => all(path)[0];
  const [given = ''] = all('request');
  const key = keyShape.test(given) ? given : randomUUID();
  const hashes = new Map<string, string>();
  const files = new Map<string, Refusal>();
  for (const path of filePlaces(field, { all, text, file: () => undefined })) {
    const file = [body[`file:${path}`] ?? []].flat().find((one) => one instanceof File && one.size > 0);
    if (!(file instanceof File)) continue;
    const kept = await keep(engine, place, file, key);
    if (kept.ok) hashes.set(path, String(kept.result.hash));
    else files.set(path, kept.refusal);
  }
  return { all, text, file: (path) => hashes.get(path), addRow: text('add-row'), key, files };
}

/** The places of a form at which a file may be given; what comes under any other name is let go. */
function filePlaces(field: Field, sent: Sent): string[] {
  if (field.kind === 'file') return [field.path];
  if (field.kind === 'group') return field.fields.flatMap((each) => filePlaces(each, sent));
  if (field.kind === 'one-of')
    return field.shapes.flatMap((shape) => shape.fields.flatMap((each) => filePlaces(each, sent)));
  if (field.kind !== 'rows') return [];
  const rows = Array.from({ length: rowsSent(sent, field.path) }, (_, at) => field.row(at));
  return rows.flatMap((row) => filePlaces(row, sent));
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
