import { readFileSync } from 'node:fs';
import { say } from '../messages.ts';
import { Album, filesOf } from './album.ts';
import { renderBody } from './body.ts';
import { htmlPage } from './html/page.ts';
import type { Format, Job, Rendered } from './job.ts';
import type { Typesetter } from './pdf/typesetter.ts';
import { qrAsPng, qrAsSvg } from './qr.ts';
import { type Surround, surroundOf } from './surround.ts';
import { plainText } from './text/plain-text.ts';
import type { Block } from './tree/nodes.ts';
import { parseDocument } from './tree/parse-document.ts';
import { tidyText } from './tree/tidy-text.ts';

/** Hands out the bytes of the files that a document shows, by their hashes. */
export type FetchFiles = (hashes: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

export interface HowToMake {
  readonly wanted: readonly Format[];
  /** Names all characters that the languages here do not use. */
  readonly cautious: boolean;
  readonly fetchFiles: FetchFiles;
}

/** Makes documents, one after another, in the process that it stands in. */
export class Press {
  #typesetter: Typesetter | null = null;

  /** Throws a TemplateFault, a MarkupFault or a PictureFault for what an official can mend. */
  async make(job: Job, { wanted, cautious, fetchFiles }: HowToMake): Promise<Rendered> {
    const { language, timeZone, frame } = job;
    const surround = tidy(surroundOf(frame, language, timeZone));
    const blocks = parseDocument(bodyOf(job), surround.title);
    const hashes = filesOf(blocks);
    const album = new Album(blocks, hashes.length === 0 ? new Map() : await fetchFiles(hashes));
    const made: { [Each in Format]?: Uint8Array } = {};
    const sheet: Sheet = { job, blocks, surround, album, cautious };
    for (const format of wanted) made[format] = await this.#inFormat[format](sheet);
    return made;
  }

  // What a format alone needs is loaded with the first document that asks for it.
  readonly #inFormat: { [Each in Format]: (sheet: Sheet) => Uint8Array | Promise<Uint8Array> } = {
    html: async ({ job, blocks, surround, album }) => {
      const qr = surround.verification && svgUrl(await qrAsSvg(surround.verification.url));
      const context = { language: job.language, qr, words: surround.words, pictureUrl: album.asDataUrl };
      return Buffer.from(htmlPage(blocks, surround, context));
    },
    pdf: async ({ job: { frame, language }, blocks, surround, album, cautious }) => {
      const [{ pdf }, { startTypesetter }] = await Promise.all([
        import('./pdf/pdf.ts'),
        import('./pdf/typesetter.ts'),
      ]);
      this.#typesetter ??= startTypesetter();
      return pdf(blocks, surround, {
        ...this.#typesetter(language),
        language,
        issuedAt: frame.issuedAt,
        paper: frame.paper ?? 'letter',
        qr: surround.verification && (await qrAsSvg(surround.verification.url)),
        cautious,
        pictures: album.placed,
        place: album.inPdf,
      });
    },
    docx: async ({ job: { frame, language }, blocks, surround, album }) => {
      const { docx } = await import('./docx/docx.ts');
      return docx(blocks, surround, {
        language,
        paper: frame.paper ?? 'letter',
        qr: surround.verification && (await qrAsPng(surround.verification.url)),
        pictureOf: album.measured,
      });
    },
    txt: ({ job: { language }, blocks, surround }) =>
      Buffer.from(plainText(blocks, surround, (path, values) => say(language, path, values))),
  };
}

interface Sheet {
  readonly job: Job;
  readonly blocks: readonly Block[];
  readonly surround: Surround;
  readonly album: Album;
  readonly cautious: boolean;
}

const svgUrl = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

const builtIn = new URL('../', import.meta.url);

function bodyOf({ kind, language, timeZone, data, template }: Job): string {
  // A kind is a name of ours and no path.
  if (!/^[a-z][a-z0-9-]*$/.test(kind)) throw new Error(`There is no kind of document ${kind}.`);
  const { country } = data as { readonly country?: unknown };
  return renderBody(
    {
      language,
      timeZone,
      country: typeof country === 'string' ? country : null,
      text: template ?? readFileSync(new URL(`${language}/${kind}.hbs`, builtIn), 'utf8'),
    },
    data,
  );
}

/** What comes from people in a frame, as every format can carry it. No page is without a title. */
function tidy(surround: Surround): Surround {
  const all = JSON.parse(JSON.stringify(surround), (_, value: unknown) =>
    typeof value === 'string' ? tidyText(value).trim() : value,
  ) as Surround;
  return all.title === '' ? { ...all, title: all.kind } : all;
}
