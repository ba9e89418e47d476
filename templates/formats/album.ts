import type { PlacedPicture } from './pdf/set-tree.ts';
import { type MeasuredPicture, measurePicture, PictureFault, type PictureFaultReason } from './picture.ts';
import type { Block, Picture } from './tree/nodes.ts';
import { picturesIn } from './tree/pictures-in.ts';

/** The files among the pictures of a document, by their hashes. */
export const filesOf = (blocks: readonly Block[]): string[] => [
  ...new Set(picturesIn(blocks).flatMap((picture) => ('file' in picture ? [picture.file] : []))),
];

/** A picture that no format can show: the hash of its file, or null where it stood in the text itself. */
export interface MissingPicture {
  readonly file: string | null;
  readonly reason: PictureFaultReason;
}

/** The pictures of one document, measured once and handed to each format in its way. */
export class Album {
  readonly #measured = new Map<string, MeasuredPicture>();
  readonly #missing = new Map<string, MissingPicture>();

  constructor(blocks: readonly Block[], files: ReadonlyMap<string, Uint8Array>) {
    for (const picture of picturesIn(blocks)) {
      const key = keyOf(picture);
      if (this.#measured.has(key) || this.#missing.has(key)) continue;
      try {
        this.#measured.set(key, measurePicture(bytesOf(picture, files), key.slice(0, 80)));
      } catch (fault) {
        if (!(fault instanceof PictureFault)) throw fault;
        this.leaveOut(picture, fault.reason);
      }
    }
  }

  /** The pictures that cannot be shown, in the order in which that was found out. */
  get missing(): readonly MissingPicture[] {
    return [...this.#missing.values()];
  }

  get isEmpty(): boolean {
    return this.#measured.size === 0;
  }

  /** Why a picture is not shown, where it is not. */
  readonly missed = (picture: Picture): MissingPicture | undefined => this.#missing.get(keyOf(picture));

  /** Shows a picture in words from now on, because it turned out that nothing can draw it. */
  leaveOut(picture: Picture, reason: PictureFaultReason): void {
    this.#measured.delete(keyOf(picture));
    this.#missing.set(keyOf(picture), { file: 'file' in picture ? picture.file : null, reason });
  }

  readonly measured = (picture: Picture): MeasuredPicture => this.#measured.get(keyOf(picture))!;

  readonly asDataUrl = (picture: Picture): string => {
    const { kind, bytes } = this.measured(picture);
    const type = { png: 'png', jpg: 'jpeg', svg: 'svg+xml' }[kind];
    return `data:image/${type};base64,${bytes.toString('base64')}`;
  };

  /** Where the compiler of PDFs finds a picture among those of `placed`. */
  readonly inPdf = (picture: Picture): PlacedPicture => {
    const { kind, bytes, width } = this.measured(picture);
    if (kind === 'svg') return { svg: bytes.toString('utf8'), width };
    return { path: this.#pathOf(picture, kind), width };
  };

  /** The bytes of the pictures by the path that the compiler finds them under. */
  get placed(): Map<string, Uint8Array> {
    return new Map(
      [...this.#measured.values()].flatMap(({ kind, bytes }, index) =>
        kind === 'svg' ? [] : [[`picture-${index}.${kind}`, bytes] as const],
      ),
    );
  }

  #pathOf(picture: Picture, kind: string): string {
    return `picture-${[...this.#measured.keys()].indexOf(keyOf(picture))}.${kind}`;
  }
}

const keyOf = (picture: Picture): string => Object.values(picture)[0] as string;

function bytesOf(picture: Picture, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if ('svg' in picture) return Buffer.from(picture.svg);
  if ('png' in picture) return Buffer.from(picture.png, 'base64');
  const bytes = files.get(picture.file);
  if (bytes === undefined) throw new PictureFault('not-found', picture.file);
  return bytes;
}
