import { crc32, deflateSync } from 'node:zlib';
import QR from 'qrcode';

/** Modules left white around the code, so that it is found. ISO/IEC 18004 asks for four. */
const margin = 4;
/** Dots that a module is wide: printed at 96 to the inch, the code of an address is some five centimetres. */
const dots = 5;

/**
 * The code of an address, to be scanned, as a picture in the text itself. It is a PNG and no drawing: every program that
 * opens a DOCX shows it, and it has a width of its own.
 */
export function qrPicture(address: string): string {
  const { size, data } = QR.create(address, { errorCorrectionLevel: 'M' }).modules;
  const width = (size + 2 * margin) * dots;
  const isDark = (x: number, y: number): boolean => {
    const [column, row] = [Math.floor(x / dots) - margin, Math.floor(y / dots) - margin];
    return column >= 0 && row >= 0 && column < size && row < size && data[row * size + column] === 1;
  };
  // Each row begins with the number of its filter, none; a dot is a byte: 0 is black.
  const rows = Buffer.alloc(width * (width + 1));
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = isDark(x, y) ? 0 : 255;
  return `data:image/png;base64,${pngOf(width, rows).toString('base64')}`;
}

/** A square picture in grey, of a byte a dot (PNG, ISO/IEC 15948). */
function pngOf(width: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
