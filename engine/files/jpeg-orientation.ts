const exif = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;

/** Which side of a photograph is up, 1 to 8, as the camera wrote it into EXIF; nothing where it is not there. */
export function orientationOf(segment: Uint8Array): number | undefined {
  const bytes = Buffer.from(segment.buffer, segment.byteOffset, segment.byteLength);
  if (!bytes.subarray(0, exif.length).equals(exif)) return undefined;
  const tiff = bytes.subarray(exif.length);
  if (tiff.length < 8) return undefined;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) !== orientationTag) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A segment of EXIF that says which side is up, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + exif.length + tiff.length);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif, tiff]);
}
