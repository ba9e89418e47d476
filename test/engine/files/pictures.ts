import { deflateSync } from 'node:zlib';

const ascii = (text: string) => Buffer.from(text, 'latin1');

/** A segment of a JPEG: its marker, and what it holds. */
export function segment(marker: number, body: Uint8Array): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
export const jfif = segment(0xe0, Buffer.concat([ascii('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]));
export const colourProfile = segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'));

/** Data of a picture with a stuffed byte and a restart marker in it, which are not the ends of it. */
const scan = (components: number) =>
  Buffer.concat([
    segment(0xda, Buffer.from([components, 0, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
  ]);

/** The parts of a progressive picture: tables and two scans, with a table between them. */
export const picture = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc2, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.alloc(20, 2)),
  scan(1),
  segment(0xc4, Buffer.alloc(20, 3)),
  scan(2),
]);

/** EXIF as a phone writes it: the orientation, and the camera's owner and place in what follows. */
export function exif(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(26 + 40);
  const little = order === 'II';
  tiff.write(little ? 'II*\0' : 'MM\0*', 0, 'latin1');
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  tiff.write('GPS -33.4 -70.5 owner', 26, 'latin1');
  return segment(0xe1, Buffer.concat([ascii('Exif\0\0'), tiff]));
}

export const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<creator>someone</creator>'));
export const iptc = segment(0xed, ascii('Photoshop 3.0\0byline someone'));
export const comment = segment(0xfe, ascii('taken by someone'));
export const thumbnail = segment(0xe2, ascii('MPF\0another picture'));

export const jpeg = (...segments: readonly Uint8Array[]): Buffer => Buffer.concat([start, ...segments, end]);

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A chunk of a PNG, with its check sum. */
export function chunk(type: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const typed = Buffer.concat([ascii(type), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);

/** A red point, with other chunks before its data. */
export const png = (...before: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
