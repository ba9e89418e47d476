import { type Engine, fileView, type RenderPort } from '../engine/index.ts';
import { kindInWords, paperOf, renderPort, titleInWords } from '../templates/explain/document-frame.ts';
import type { Frame } from '../templates/formats/frame.ts';
import { type Renderer, type RendererOptions, startRenderer } from '../templates/formats/renderer.ts';
import type { PreviewPort } from './document-files.ts';

/** A renderer that is started when the first document is asked for: most servers of a test never need one. */
export function lazyRenderer(options: RendererOptions = {}): Renderer {
  let started: Renderer | undefined;
  const renderer = () => {
    started ??= startRenderer(options);
    return started;
  };
  return {
    get version() {
      return renderer().version;
    },
    render: (what, wanted) => renderer().render(what, wanted),
    close: async () => started?.close(),
  };
}

/** How documents of an engine are rendered: with its files, under the address that their QR codes lead to. */
export function portOf(engine: Engine, renderer: Renderer, baseUrl: string): RenderPort {
  return renderPort(renderer, { baseUrl, files: filesOf(engine) });
}

const filesOf = (engine: Engine) => async (organization: string, hash: string) => {
  const view = await fileView(engine, { organization, file: hash });
  return view === undefined ? undefined : Buffer.from(view.content, 'base64');
};

/** How a document that is in no register is rendered: as a draft, without folio, hash or address. */
export function previewPortOf(engine: Engine, renderer: Renderer): PreviewPort {
  const files = filesOf(engine);
  return async ({ organization, process, publicBody, kind, language, data, at, template }, format) => {
    const { timeZone, provenance, country } = data;
    const frame: Frame = {
      ...{
        folio: null,
        kind: kindInWords(language, kind),
        title: titleInWords(language, data),
        publicBody,
        process,
      },
      ...{ version: 1, stage: 'preview', state: null, contentHash: null, verifyUrl: null, issuedAt: at },
      ...{ provenance, ledger: { events: 0, head: '' }, paper: paperOf(country) },
    };
    const job = { kind, language, timeZone, data, frame, files: (hash: string) => files(organization, hash) };
    const own = template === undefined ? {} : { template };
    const bytes = (await renderer.render({ ...job, ...own }, [format]))[format];
    if (bytes === undefined) throw new Error(`The renderer made no ${format}.`);
    return bytes;
  };
}
