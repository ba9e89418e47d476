import type { Language } from '../messages.ts';
import type { MissingPicture } from './album.ts';
import type { Frame } from './frame.ts';

/** The formats of a document, all made from one tree. */
export const formats = ['html', 'pdf', 'docx', 'txt'] as const;

export type Format = (typeof formats)[number];

/** What is to be rendered, without what cannot be sent to a worker. */
export interface Job {
  readonly kind: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly data: object;
  readonly frame: Frame;
  readonly template?: string;
}

/** The bytes of a document in the formats that were asked for. */
export type Rendered = { readonly [Each in Format]?: Uint8Array };

/** What a renderer gives: the bytes, and the pictures that stand in them in words; none when left out. */
export interface RenderedDocument extends Rendered {
  readonly missing?: readonly MissingPicture[];
}
