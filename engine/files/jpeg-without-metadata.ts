import { orientationOf, orientationSegment } from './jpeg-orientation.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** The segments that a picture needs to be shown: JFIF, the colour profile, Adobe's colour transform. */
function isNeeded(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe0 || marker === 0xee) return true;
  if (marker === 0xe2) return startsWith(body, 'ICC_PROFILE\0');
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return !isApplication && !isComment;
}

const startsWith = (body: Uint8Array, text: string) =>
  [...text].every((character, index) => body[index] === character.charCodeAt(0));

/**
 * A JPEG without what tells of who took it, where and with what: EXIF, XMP, IPTC, comments, thumbnails, and
 * whatever follows the end of the picture. Which side is up is kept. Nothing where the bytes are not a whole JPEG.
 */
export function jpegWithoutMetadata(content: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [content.subarray(0, 2)];
  let orientation: number | undefined;
  let at = 2;
  while (at + 3 < content.length || content[at + 1] === endOfImage) {
    if (content[at] !== 0xff) return undefined;
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      kept.push(content.subarray(at, at + 2));
      return joined(kept, orientation);
    }
    const end = at + 2 + content[at + 2]! * 256 + content[at + 3]!;
    if (end > content.length || end < at + 4) return undefined;
    const body = content.subarray(at + 4, end);
    if (marker === 0xe1) orientation ??= orientationOf(body);
    const next = marker === startOfScan ? afterScan(content, end) : end;
    if (isNeeded(marker, body)) kept.push(content.subarray(at, next));
    at = next;
  }
  return undefined;
}

/** Where the picture's own data end: at the next marker that is neither a stuffed byte nor a restart. */
function afterScan(content: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < content.length) {
    const next = content[at + 1]!;
    if (content[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return content.length;
}

function joined(segments: readonly Uint8Array[], orientation: number | undefined): Uint8Array {
  const [start, ...rest] = segments;
  const upright = orientation === undefined || orientation === 1;
  return Buffer.concat([start!, ...(upright ? [] : [orientationSegment(orientation)]), ...rest]);
}
