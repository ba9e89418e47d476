import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegWithoutMetadata } from '../../../engine/files/jpeg-without-metadata.ts';
import { isOfType, mediaTypes } from '../../../engine/files/media-types.ts';
import { pngWithoutMetadata } from '../../../engine/files/png-without-metadata.ts';
import {
  chunk,
  colourProfile,
  comment,
  exif,
  iptc,
  jfif,
  jpeg,
  picture,
  png,
  segment,
  thumbnail,
  xmp,
} from './pictures.ts';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe('a JPEG', () => {
  it('is left as it is where there is nothing to take out', () => {
    const bare = jpeg(jfif, colourProfile, picture);
    expect(Buffer.from(jpegWithoutMetadata(bare) ?? [])).toEqual(bare);
  });

  it.each([
    { what: 'EXIF', taken: exif('MM', 1) },
    { what: 'XMP', taken: xmp },
    { what: 'IPTC', taken: iptc },
    { what: 'a comment', taken: comment },
    { what: 'a second picture', taken: thumbnail },
  ])('loses $what and keeps the picture', ({ taken }) => {
    const kept = jpegWithoutMetadata(jpeg(jfif, taken, colourProfile, picture));
    expect(Buffer.from(kept ?? [])).toEqual(jpeg(jfif, colourProfile, picture));
  });

  it('loses what stands between two scans, and what follows its end', () => {
    const middle = Buffer.concat([picture, comment, segment(0xda, Buffer.from([3, 0, 0])), Buffer.from([7])]);
    const kept = jpegWithoutMetadata(Buffer.concat([jpeg(jfif, middle), xmp]));
    expect(text(kept)).not.toMatch(/someone/);
    expect(Buffer.from(kept ?? []).subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it.each([
    { order: 'II' as const, orientation: 6 },
    { order: 'MM' as const, orientation: 3 },
    { order: 'MM' as const, orientation: 8 },
  ])('keeps which side is up ($order, $orientation), and nothing else of EXIF', ({ order, orientation }) => {
    const kept = jpegWithoutMetadata(jpeg(exif(order, orientation), jfif, picture));
    expect(text(kept)).not.toMatch(/GPS|owner/);
    const again = jpegWithoutMetadata(kept!);
    expect(Buffer.from(again ?? [])).toEqual(Buffer.from(kept ?? []));
    // The orientation stands where EXIF puts it: the value of the only entry of the first directory.
    const tiff = Buffer.from(kept ?? []).indexOf('MM\0*', 0, 'latin1');
    expect(Buffer.from(kept ?? []).readUInt16BE(tiff + 18)).toBe(orientation);
  });

  it.each([0, 9, 65_535])('takes no orientation that there is not: %i', (orientation) => {
    const kept = jpegWithoutMetadata(jpeg(exif('MM', orientation), jfif, picture));
    expect(text(kept)).not.toMatch(/Exif/);
  });

  it('is refused where it breaks off, at whatever byte', () => {
    const whole = jpeg(jfif, exif('II', 6), picture);
    for (let length = 0; length < whole.length; length += 1) {
      expect(jpegWithoutMetadata(whole.subarray(0, length))).toBeUndefined();
    }
  });

  it('of any bytes either gives a JPEG without metadata or nothing, and always ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const kept = jpegWithoutMetadata(Buffer.concat([jpeg().subarray(0, 2), jfif, bytes]));
        if (kept !== undefined) expect(jpegWithoutMetadata(kept)).toEqual(kept);
      }),
    );
  });
});

describe('a PNG', () => {
  const kinds = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'];

  it.each(kinds)('loses %s and keeps the picture', (kind) => {
    const taken = chunk(kind, Buffer.from('Author\0someone'));
    expect(Buffer.from(pngWithoutMetadata(png(taken)) ?? [])).toEqual(png());
  });

  it.each(['gAMA', 'pHYs', 'iCCP'])('keeps %s', (kind) => {
    const whole = png(chunk(kind, Buffer.alloc(9)));
    expect(Buffer.from(pngWithoutMetadata(whole) ?? [])).toEqual(whole);
  });

  it('loses what follows its end, and is refused where it breaks off', () => {
    expect(Buffer.from(pngWithoutMetadata(Buffer.concat([png(), Buffer.from('more')])) ?? [])).toEqual(png());
    for (let length = 0; length < png().length; length += 1) {
      expect(pngWithoutMetadata(png().subarray(0, length))).toBeUndefined();
    }
  });
});

describe('what a file is said to be', () => {
  const samples = {
    'application/pdf': Buffer.from('%PDF-1.7\n'),
    'image/jpeg': jpeg(jfif, picture),
    'image/png': png(),
    'text/plain': Buffer.from('Acta de la reunión'),
  } as const;

  it.each(Object.entries(samples))('is held against its bytes: %s', (kind, content) => {
    const mediaType = kind as keyof typeof samples;
    expect(isOfType(content, mediaType)).toBe(true);
    const others = mediaTypes.filter((other) => !other.startsWith('text/') && other !== 'application/json');
    for (const other of others.filter((one) => one !== mediaType))
      expect(isOfType(content, other)).toBe(false);
  });

  it.each([
    ['{"seats": 14}', true],
    ['\ufeff[]', true],
    ['{"seats": 14', false],
    ['seat;count\n', false],
    ['<!doctype html>', false],
    ['', false],
  ])('is JSON where it can be read as JSON: %j', (text, expected) => {
    expect(isOfType(Buffer.from(text), 'application/json')).toBe(expected);
  });

  it.each(['text/plain', 'text/csv'] as const)('is %s where it is text and no page', (kind) => {
    const is = (text: string) => isOfType(Buffer.from(text), kind);
    for (const text of ['sala;personas\r\n1;12\n', 'Acta\tfirmada\f', '\ufeffñandú', '< 5 personas'])
      expect(is(text)).toBe(true);
    for (const text of [
      '<!DOCTYPE html>',
      ' \n<script>',
      '<svg onload="x">',
      '<?xml version="1.0"?>',
      'a\u001bb',
      '\u007f',
    ])
      expect(is(text)).toBe(false);
  });

  it.each([
    { what: 'a NUL', content: Buffer.from([0x61, 0, 0x62]) },
    { what: 'bytes that are not UTF-8', content: Buffer.from([0xc3, 0x28]) },
  ])('is not text with $what in it', ({ content }) => {
    expect(isOfType(content, 'text/plain')).toBe(false);
    expect(isOfType(content, 'text/csv')).toBe(false);
  });
});
