import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type CommonData,
  documentDrafters,
  documentFor,
  type Engine,
  FileNotMade,
  type Issued,
  isDocumentFormat,
  isRefusal,
  issuedBytes,
  mediaTypeOf,
  organizationView,
  previewData,
  processView,
  type RenderPort,
  rolesView,
  templateInForceView,
} from '../engine/index.ts';
import { kindInWords } from '../templates/explain/document-frame.ts';
import { NotRendered } from '../templates/formats/not-rendered.ts';
import { type Language, languages, say } from '../templates/messages.ts';
import type { Env } from './env.ts';
import { fileName } from './file-name.ts';
import { ownStyles } from './own-styles.ts';
import { invalidRequest, Refused } from './problems.ts';
import { hasAlready } from './request.ts';

const at = '/api/:organization/processes/:process/documents' as const;
const whole = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/**
 * The documents of a process as they were issued: the same bytes for whoever asks, under a name that people can read; their
 * frozen data as JSON; and, for those who may draft, how one would look now.
 */
export function documentFiles(
  app: Hono<Env>,
  engine: Engine,
  render: RenderPort,
  preview: PreviewPort,
): void {
  app.get(`${at}/preview`, (c) => previewOf(c, engine, preview));
  app.get(`${at}/:file{${whole}\\.(?:html|pdf|docx|txt|json)}`, async (c) => {
    const { organization, process } = c.req.param() as { organization: string; process: string };
    const file = c.req.param('file');
    const dot = file.lastIndexOf('.');
    const document = file.slice(0, dot).toLowerCase();
    const format = file.slice(dot + 1);
    const asked = { organization, process, document, principal: c.get('principal') };
    if (!z.uuid().safeParse(process).success) throw notThere();
    if (!isDocumentFormat(format)) return frozenData(c, engine, asked);
    const issued = await issuedBytes(engine, { ...asked, format }, render).catch(told);
    if (issued === undefined) throw notThere();
    return serve(c, issued, format);
  });
}

const notThere = (): Refused => new Refused({ code: 'not-found', what: 'document', id: '' });

/** A text, a picture or a template of which no file can be made is nobody's fault here: it is told, and seen at the desk. */
function told(error: unknown): never {
  if (error instanceof FileNotMade) throw new Refused({ code: 'file-not-made' });
  if (!(error instanceof NotRendered)) throw error;
  if (error.code === 'closed') throw new Refused({ code: 'unavailable' });
  throw new Refused({ code: 'file-not-made' });
}

/** What the document says, as it was frozen, with the hash that its paper carries. */
async function frozenData(
  c: Context<Env>,
  engine: Engine,
  asked: Parameters<typeof documentFor>[1],
): Promise<Response> {
  const view = await documentFor(engine, asked);
  if (view === undefined) throw notThere();
  const { kind, contract, language, folio, version, contentHash, data } = view;
  const tag = `"${contentHash}"`;
  c.header('Cache-Control', view.publishedAt === null ? 'no-store' : 'no-cache');
  c.header('ETag', tag);
  if (hasAlready(c, tag)) return c.body(null, 304);
  return c.json({ kind, contract, language, folio, version, contentHash, data });
}

function serve(
  c: Context<Env>,
  { bytes, file, isPublic, ...named }: Issued,
  format: keyof typeof mediaTypeOf,
): Response {
  // What is not for everybody is kept by nobody in between; what is public is asked for again, and answered by its tag.
  c.header('Cache-Control', isPublic ? 'no-cache' : 'no-store');
  if (file !== undefined) {
    c.header('ETag', `"${file}"`);
    if (hasAlready(c, `"${file}"`)) return c.body(null, 304);
  }
  const language = named.language as Language;
  const words = [kindInWords(language, named.kind), named.folio, `v${named.version}`];
  const marked = named.stage === 'draft' ? [...words, say(language, 'paper.draftInName')] : words;
  return send(c, bytes, { format, name: `${marked.join(' ')}.${format}` });
}

function send(
  c: Context<Env>,
  bytes: Uint8Array,
  { format, name }: { readonly format: keyof typeof mediaTypeOf; readonly name: string },
): Response {
  c.header('Content-Type', mediaTypeOf[format]);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Content-Disposition', fileName(name, c.req.query('download') === undefined && format !== 'docx'));
  if (format === 'html') ownStyles(c, bytes);
  return c.body(Buffer.from(bytes), 200);
}

/** Renders a document that is in no register, in one format. */
export type PreviewPort = (
  of: {
    readonly organization: string;
    readonly process: { readonly id: string; readonly title: string };
    readonly publicBody: string;
    readonly kind: string;
    readonly language: Language;
    readonly data: CommonData;
    readonly at: string;
    /** An organization's own text of the template; left out, the one that is built in. */
    readonly template?: string;
  },
  format: keyof typeof mediaTypeOf,
) => Promise<Uint8Array>;

const PreviewQuery = z.strictObject({
  kind: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(60),
  subject: z.string().trim().min(1).max(100).optional(),
  format: z.enum(['html', 'pdf', 'docx', 'txt']).default('html'),
  language: z.enum(languages).default('es'),
  about: z.string().max(20_000).default('{}'),
});

/** How a document would look if it were drafted now: for those who may draft it. It has no folio, and says so. */
async function previewOf(c: Context<Env>, engine: Engine, preview: PreviewPort): Promise<Response> {
  const { organization = '', process = '' } = c.req.param() as Record<string, string>;
  const { lang: _lang, download: _download, ...query } = c.req.query();
  const parsed = PreviewQuery.safeParse(query);
  if (!parsed.success)
    throw invalidRequest(
      ...parsed.error.issues.map(({ path }) => ({ path: String(path[0] ?? ''), reason: 'not-valid' })),
    );
  const { kind, subject = null, format, language } = parsed.data;
  if (!z.uuid().safeParse(process).success) throw new Refused({ code: 'not-found', what: 'process', id: '' });
  await refuseOthers(c, engine, { organization, process });
  const about = aboutIn(parsed.data.about);
  const where = { organization, process };
  const collected = await previewData(engine, { ...where, language, kind, subject, about });
  const own = (await templateInForceView(engine, { organization, kind, language }))?.own;
  const [found, body] = await Promise.all([processView(engine, where), organizationView(engine, where)]);
  if (collected === undefined || found === undefined || body === undefined)
    throw new Refused({ code: 'not-found', what: 'process', id: '' });
  if (isRefusal(collected)) throw new Refused(collected.refusal);
  const bytes = await preview(
    {
      ...{ organization, process: { id: process, title: found.title }, publicBody: body.name },
      ...{ kind, language, data: collected as CommonData, at: engine.clock.now() },
      ...(own == null ? {} : { template: own.text }),
    },
    format,
  ).catch(told);
  c.header('Cache-Control', 'no-store');
  const name = `${kindInWords(language, kind)} ${say(language, 'paper.draftInName')}.${format}`;
  return send(c, bytes, { format, name });
}

function aboutIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest({ path: 'about', reason: 'not-valid' });
  }
}

async function refuseOthers(
  c: Context<Env>,
  engine: Engine,
  at: { organization: string; process: string },
): Promise<void> {
  const principal = c.get('principal');
  if (principal.kind === 'public') throw new Refused({ code: 'not-signed-in' });
  if (principal.scopes?.includes('read') === false) throw new Refused({ code: 'read-scope-missing' });
  const held = await rolesView(engine, { ...at, principal });
  if (!held.some((role) => (documentDrafters as readonly string[]).includes(role)))
    throw new Refused({ code: 'not-readable', needs: [...documentDrafters] });
}
