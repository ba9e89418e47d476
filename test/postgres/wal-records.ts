import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A record of the write-ahead log: the transaction that wrote it (0 for none) and everything in it. */
export interface WalRecord {
  readonly xid: number;
  readonly bytes: Buffer;
}

const pageBytes = 8192;
const segmentPages = (16 * 1024 * 1024) / pageBytes;
const headerBytes = { short: 24, long: 40 };
const recordHeaderBytes = 24;
const continued = 0x0001;
const align = (at: number) => Math.ceil(at / 8) * 8;

/**
 * Reads the log of a stopped or a running server from its files: segments of 16 MB, in the order of their names.
 * A page says at which address it stands, so that what is left of an older use of the same file is not read.
 */
export function walRecords(dataDir: string): WalRecord[] {
  const folder = join(dataDir, 'pg_wal');
  const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const records: WalRecord[] = [];
  let open: Buffer = Buffer.alloc(0);
  for (const name of names.sort()) {
    const { payload, begins, full } = segment(readFileSync(join(folder, name)), name);
    // What a record still lacked at the end of the segment before stands at the beginning of this one.
    const rest = open.length > 0 ? Buffer.concat([open, payload]) : payload.subarray(begins);
    open = takeRecords(rest, records, full);
  }
  return records;
}

/** A segment without its page headers. `begins` is where its first record of its own is. */
function segment(bytes: Buffer, name: string): { payload: Buffer; begins: number; full: boolean } {
  const number =
    BigInt(Number.parseInt(name.slice(8, 16), 16)) * 256n + BigInt(Number.parseInt(name.slice(16), 16));
  const parts: Buffer[] = [];
  let begins = 0;
  for (let page = 0; page < segmentPages; page += 1) {
    const at = page * pageBytes;
    const address = number * BigInt(segmentPages * pageBytes) + BigInt(at);
    if (bytes.readBigUInt64LE(at + 8) !== address)
      return { payload: Buffer.concat(parts), begins, full: false };
    if (page === 0 && (bytes.readUInt16LE(at + 2) & continued) !== 0)
      begins = align(bytes.readUInt32LE(at + 16));
    const header = page === 0 ? headerBytes.long : headerBytes.short;
    parts.push(bytes.subarray(at + header, at + pageBytes));
  }
  return { payload: Buffer.concat(parts), begins, full: true };
}

/** Takes whole records from the beginning of a text of log; gives what is left of one that goes on elsewhere. */
function takeRecords(payload: Buffer, records: WalRecord[], full: boolean): Buffer {
  let at = 0;
  while (at + recordHeaderBytes <= payload.length) {
    const length = payload.readUInt32LE(at);
    // A switch to the next segment leaves zeros behind it.
    if (length === 0) return Buffer.alloc(0);
    if (at + length > payload.length) break;
    records.push({ xid: payload.readUInt32LE(at + 4), bytes: payload.subarray(at, at + length) });
    at = align(at + length);
  }
  return full && at < payload.length ? payload.subarray(at) : Buffer.alloc(0);
}
