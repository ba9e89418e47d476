import { crc32, inflateSync } from 'node:zlib';
import QR from 'qrcode';
import { expect, it } from 'vitest';
import { qrPicture } from '../../templates/qr-picture.ts';

const pictureOf = (address: string) => {
  const [, base64 = ''] = /^data:image\/png;base64,(.+)$/.exec(qrPicture(address)) ?? [];
  return Buffer.from(base64, 'base64');
};

/** The chunks of a PNG with their names, each of which must keep its sum. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

it.each(['https://gobiernoabierto.penalolen.cl/', 'https://ejemplo.cl/ñandú?a=1&b=2', 'x'])(
  'draws %s module by module, with white around it',
  (address) => {
    const chunks = chunksOf(pictureOf(address));
    const width = chunks.get('IHDR')!.readUInt32BE(0);
    const rows = inflateSync(chunks.get('IDAT')!);
    const { size, data } = QR.create(address, { errorCorrectionLevel: 'M' }).modules;
    const dots = width / (size + 8);
    const dark = (column: number, row: number) =>
      rows[(row + 4) * dots * (width + 1) + 1 + (column + 4) * dots] === 0;
    const drawn = Array.from(data, (_, at) => (dark(at % size, Math.floor(at / size)) ? 1 : 0));
    expect(drawn).toEqual([...data].map(Number));
    expect(dark(-1, -1) || dark(size, size)).toBe(false);
  },
);

it('is the same for the same address', () => {
  expect(qrPicture('https://ejemplo.cl/')).toBe(qrPicture('https://ejemplo.cl/'));
});
