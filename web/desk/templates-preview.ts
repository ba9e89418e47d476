import type { PreviewPort } from '../../api/document-files.ts';
import {
  type CommonData,
  type Engine,
  organizationView,
  processView,
  type Refusal,
} from '../../engine/index.ts';
import { NotRendered } from '../../templates/formats/renderer.ts';
import { markupFaultInWords } from '../../templates/formats/tree/fault.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Place } from './place.ts';
import { dataOf } from './templates-subjects.ts';

/** What is tried, and on what. */
export interface Tried {
  readonly kind: string;
  readonly language: Language;
  readonly text: string;
  readonly subject: string;
}

/** What came of trying a text: the bytes of a draft, or why there are none, in words or as the engine's refusal. */
export type Outcome =
  | { readonly bytes: Uint8Array }
  | { readonly why: string }
  | { readonly refusal: Refusal }
  | undefined;

/** Renders a text that is not published on real data, marked as a draft. Nothing where what it is tried on is not there. */
export async function tryTemplate(
  engine: Engine,
  place: Place,
  { kind, language, text, subject }: Tried,
  { preview, format }: { preview: PreviewPort; format: 'html' | 'pdf' | 'txt' },
): Promise<Outcome> {
  const { organization } = place;
  const found = await dataOf(engine, place, { kind, language, subject });
  if (found === undefined || 'refusal' in found) return found;
  const { process, data } = found;
  const at = { organization, process };
  const [shown, body] = await Promise.all([processView(engine, at), organizationView(engine, at)]);
  if (shown === undefined || body === undefined) return undefined;
  const document = {
    organization,
    process: { id: process, title: shown.title },
    publicBody: body.name,
    kind,
    language,
    data: data as CommonData,
    at: engine.clock.now(),
    template: text,
  };
  try {
    return { bytes: await preview(document, format) };
  } catch (error) {
    if (!(error instanceof NotRendered)) throw error;
    return { why: inWords(place.language, error) };
  }
}

function inWords(language: Language, { code, detail }: NotRendered): string {
  if (code === 'markup')
    return markupFaultInWords(language, detail as unknown as Parameters<typeof markupFaultInWords>[1]);
  const known = ['too-large', 'too-long', 'too-much-memory', 'picture', 'template'].find(
    (one) => one === code,
  );
  return say(
    language,
    `desk.template.notRendered.${known ?? 'closed'}` as 'desk.template.notRendered.closed',
  );
}
