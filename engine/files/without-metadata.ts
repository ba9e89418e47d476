import { jpegWithoutMetadata } from './jpeg-without-metadata.ts';
import type { MediaType } from './media-types.ts';
import { pngWithoutMetadata } from './png-without-metadata.ts';

/**
 * The bytes as they are kept: pictures without what tells of people and places. Documents are kept as they
 * come: what an office program or a PDF says of its author is for its author to take out. Nothing where a
 * picture is broken.
 */
export function withoutMetadata(content: Uint8Array, mediaType: MediaType): Uint8Array | undefined {
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(content);
  if (mediaType === 'image/png') return pngWithoutMetadata(content);
  return content;
}
