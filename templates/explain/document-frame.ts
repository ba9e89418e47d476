import type { RenderPort, ToRenderDocument } from '../../engine/index.ts';
import { wordFor } from '../callable.ts';
import type { Frame } from '../formats/frame.ts';
import { type Format, formats, type Renderer } from '../formats/renderer.ts';
import { type Language, type MessagePath, say } from '../messages.ts';
import { sessionTitle } from './session-title.ts';

/** What a kind of document is called, at the beginning of a sentence. */
export function kindInWords(language: Language, kind: string): string {
  const words = wordFor(language, 'documentKind', kind);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** The paper that offices of a country print on: letter in Chile and Mexico. */
export const paperOf = (country: string): 'letter' | 'a4' => (country === 'PE' ? 'a4' : 'letter');

/** How much of the hash of a document stands in its QR and beside its folio. */
const printedHash = 16;

/** The title of a document: of what it is about, or, of a session of the forum, as sessions are cited. */
export function titleInWords(
  language: Language,
  data: { readonly title: string; readonly session?: unknown },
): string {
  const session = data.session as { kind?: string; number?: number | null } | undefined;
  const { kind, number = null } = session ?? {};
  return kind === undefined ? data.title : sessionTitle(language, kind, number);
}

/** What a renderer is given: the facts of a document, and what stands around them in every format. */
export function frameOf(what: ToRenderDocument, baseUrl: string): Frame {
  const { language, organization, data, folio, version, contentHash, stage, supersedes } = what;
  const before = supersedes && say(language, 'paper.versionOf', { ...supersedes });
  return {
    folio,
    kind: kindInWords(language, what.kind),
    ...{ title: titleInWords(language, data), publicBody: data.publicBody, process: data.process, version },
    stage: stage === 'draft' ? 'preview' : stage,
    state: say(language, `paper.stage.${stage}` as MessagePath),
    contentHash,
    verifyUrl: `${baseUrl}/v/${organization}/${folio}/${contentHash.slice(0, printedHash)}`,
    issuedAt: what.issuedAt,
    supersedes: before,
    provenance: [...erratumSentences(what), ...data.provenance],
    ledger: what.ledger,
    signatures: what.signatures.map(({ office, institution, act, means, signedAt, reason }) => ({
      ...{ capacity: office, body: institution, act, means, at: signedAt, reason },
    })),
    paper: paperOf(data.country),
  };
}

/** What errata correct, for those who read the corrected document. */
function erratumSentences({ language, errata }: ToRenderDocument): string[] {
  return errata.flatMap(({ folio, items }) =>
    items.map(({ says, shouldSay }) => say(language, 'paper.corrected', { folio, says, shouldSay })),
  );
}

/** Makes the bytes of documents by a renderer, in every format or in those that are asked for. */
export function renderPort(
  renderer: Renderer,
  {
    baseUrl,
    files,
  }: {
    readonly baseUrl: string;
    readonly files?: (organization: string, hash: string) => Promise<Uint8Array | undefined>;
  },
  wanted: readonly Format[] = formats,
): RenderPort {
  return async (what) => {
    const { kind, language, data, organization, template } = what;
    const job = { kind, language, timeZone: data.timeZone, data, frame: frameOf(what, baseUrl) };
    const own = template === null ? {} : { template };
    const reach = files === undefined ? {} : { files: (hash: string) => files(organization, hash) };
    const { missing = [], ...bytes } = await renderer.render({ ...job, ...own, ...reach }, wanted);
    return { renderer: renderer.version, bytes, missing };
  };
}
