import { readFileSync } from 'node:fs';
import { say } from '../messages.ts';
import { Album, filesOf, type MissingPicture } from './album.ts';
import { renderBody } from './body.ts';
import { htmlPage } from './html/page.ts';
import { withoutMissing } from './in-words.ts';
import type { Format, Job, Rendered } from './job.ts';
import { NotSet } from './pdf/not-set.ts';
import type { Typesetter } from './pdf/typesetter.ts';
import { qrAsPng, qrAsSvg } from './qr.ts';
import { type Surround, surroundOf } from './surround.ts';
import { plainText } from './text/plain-text.ts';
import type { Block, Picture } from './tree/nodes.ts';
import { parseDocument } from './tree/parse-document.ts';
import { picturesIn } from './tree/pictures-in.ts';
import { tidyText } from './tree/tidy-text.ts';

/** Hands out the bytes of the files that a document shows, by their hashes. */
export type FetchFiles = (hashes: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

export interface HowToMake {
  readonly wanted: readonly Format[];
  /** Names all characters that the languages here do not use. */
  readonly cautious: boolean;
  /** Shows every picture in words, after the compiler broke on one of them. */
  readonly withoutPictures: boolean;
  readonly fetchFiles: FetchFiles;
}

/** A document in the formats that were asked for, and the pictures that it shows in words instead. */
export interface Made {
  readonly made: Rendered;
  readonly missing: readonly MissingPicture[];
}

/** Makes documents, one after another, in the process that it stands in. */
export class Press {
  #typesetter: Typesetter | null = null;

  /** Throws a TemplateFault or a MarkupFault for what an official can mend. */
  async make(job: Job, { wanted, cautious, withoutPictures, fetchFiles }: HowToMake): Promise<Made> {
    const { language, timeZone, frame } = job;
    const surround = tidy(surroundOf(frame, language, timeZone));
    const blocks = parseDocument(bodyOf(job), surround.title);
    const hashes = filesOf(blocks);
    const album = new Album(blocks, hashes.length === 0 ? new Map() : await fetchFiles(hashes));
    const sheet = { job, blocks, surround, album, cautious };
    if (withoutPictures) for (const picture of picturesIn(blocks)) album.leaveOut(picture, 'not-drawable');
    else if (!album.isEmpty) await this.#leaveOutBroken(sheet);
    const shown = { ...sheet, blocks: withoutMissing(blocks, album, language) };
    const made: { [Each in Format]?: Uint8Array } = {};
    for (const format of wanted) made[format] = await this.#inFormat[format](shown);
    return { made, missing: album.missing };
  }

  /**
   * Bytes that begin as a picture may be none further in. The compiler of PDFs reads them to the end, so that what it
   * cannot draw is shown in words by every format, also where no PDF is wanted.
   */
  async #leaveOutBroken(sheet: Sheet): Promise<void> {
    const { album, blocks } = sheet;
    const draws = async (pictures: readonly Picture[]): Promise<boolean> => {
      const figures = pictures.map((picture): Block => ({ is: 'figure', picture, alt: '-', caption: null }));
      try {
        await this.#inFormat.pdf({ ...sheet, blocks: [headed, ...figures], cautious: true });
        return true;
      } catch (fault) {
        if (fault instanceof NotSet) return false;
        throw fault;
      }
    };
    const pictures = picturesIn(blocks).filter((picture) => album.missed(picture) === undefined);
    // What stands around a document may be at fault too, and then no picture is.
    if ((await draws(pictures)) || !(await draws([]))) return;
    for (const picture of pictures) if (!(await draws([picture]))) album.leaveOut(picture, 'not-drawable');
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

/** A page without a heading of the first level is none for PDF/UA. */
const headed: Block = { is: 'heading', level: 1, id: null, of: [{ is: 'text', text: '-' }] };

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
