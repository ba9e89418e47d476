/** Why a picture cannot be shown; `not-drawable` was found out only when it was set. */
export type PictureFaultReason =
  | 'not-found'
  | 'not-a-picture'
  | 'too-large'
  | 'has-entities'
  | 'not-drawable';

/** Thrown where a picture cannot be shown: not there, of a kind that not all formats take, or too large. */
export class PictureFault extends Error {
  readonly reason: PictureFaultReason;

  constructor(reason: PictureFaultReason, what: string) {
    super(`${reason}: ${what}`);
    this.name = 'PictureFault';
    this.reason = reason;
  }
}

export interface MeasuredPicture {
  readonly bytes: Buffer;
  readonly kind: 'png' | 'jpg' | 'svg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** A PNG for programs that show no drawings. */
  readonly fallback: Buffer;
}

/** Bytes that a picture may have. */
const mostBytes = 20 * 1024 * 1024;
/** Pixels that a picture may have: a page scanned at 600 dpi has 34 million. Each takes four bytes when it is set. */
const mostPixels = 40_000_000;

// One transparent pixel: what a program shows of a drawing that it cannot draw.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** What kind of picture bytes are, by how they begin, and how large. Throws a PictureFault for what is none. */
export function measurePicture(bytes: Uint8Array, name: string): MeasuredPicture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > mostBytes) throw new PictureFault('too-large', name);
  const measured = sizeOfPng(buffer) ?? sizeOfJpeg(buffer) ?? sizeOfSvg(buffer);
  if (measured === null) throw new PictureFault('not-a-picture', name);
  if (measured.width * measured.height > mostPixels) throw new PictureFault('too-large', name);
  return { ...measured, bytes: buffer, fallback: pixel };
}

type Size = Pick<MeasuredPicture, 'kind' | 'width' | 'height'>;

const sized = (kind: Size['kind'], width: number, height: number): Size | null =>
  width > 0 && height > 0 ? { kind, width, height } : null;

function sizeOfPng(bytes: Buffer): Size | null {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return sized('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

function sizeOfJpeg(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // The frames of every way of coding, but not the tables between their numbers (ITU T.81, table B.1).
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
  }
  return null;
}

/**
 * What a drawing may not declare: entities that name entities grow without end when they are read, and a drawing inside
 * of another is read with entities of its own.
 */
const growing = /<!DOCTYPE|<!ENTITY|data:\s*image\/svg/i;

function sizeOfSvg(bytes: Buffer): Size | null {
  const text = bytes.toString('utf8', 0, 4000);
  if (!/^\uFEFF?\s*</.test(text)) return null;
  const whole = bytes.toString('latin1');
  if (growing.test(whole) && /<(\w+:)?svg[\s>]/.test(whole)) throw new PictureFault('has-entities', 'svg');
  const [tag] = /<svg[\s>][^>]*>?/.exec(text) ?? [];
  if (tag === undefined) return null;
  const [, , , boxWidth, boxHeight] =
    /viewBox=["']\s*([\d.-]+)[\s,]+([\d.-]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag) ?? [];
  const lengthOf = (name: string) => new RegExp(`\\b${name}=["']([\\d.]+)(px|pt)?["']`).exec(tag)?.[1];
  const width = Number(lengthOf('width') ?? boxWidth ?? 600);
  const height = Number(lengthOf('height') ?? boxHeight ?? 400);
  return sized('svg', width, height);
}
