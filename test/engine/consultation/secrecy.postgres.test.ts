import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotOpener } from '../../../engine/consultation/secrecy/ballot-opener.ts';
import {
  type ConsultationKeys,
  documentKeyObject,
} from '../../../engine/consultation/secrecy/consultation-keys.ts';
import { documentPseudonym } from '../../../engine/consultation/secrecy/document-pseudonym.ts';
import { createOrganization } from '../../../engine/organization/create.ts';
import { type RunningEngine, startEngine } from '../../../engine/start.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { type PostgresServer, startPostgres } from '../../postgres/server.ts';
import { type WalRecord, walRecords } from '../../postgres/wal-records.ts';
import {
  aBallot,
  aProcess,
  cast,
  document,
  inDays,
  opened,
  published,
  type TestProcess,
} from './given-consultation.ts';

/** Codes that nothing else in a database is called by. */
const options = ['zorzal-verde', 'yaguar-manso', 'quique-austral'];
const voters = 48;
const choiceOf = (voter: number) => options[(voter * 7 + Math.floor(voter / 5)) % options.length]!;

/** All that somebody could have taken of the server: the rows with what they tell of their writing, every file, the log. */
interface Loot {
  readonly entries: readonly { pseudonym: string; inclusion_code: string; xmin: string }[];
  readonly ballots: readonly { inclusion_code: string; sealed: Buffer; xmin: string }[];
  readonly marks: readonly { option: string; xmin: string; ctid: string }[];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly wal: readonly WalRecord[];
}

let server: PostgresServer;
let engine: RunningEngine;
let owner: postgres.Sql;
let keysDir: string;
let at: TestProcess;
let consultation: string;
/** The keys as they were while the consultation was open: what an attacker would have had to steal in time. */
let stolen: ConsultationKeys;
let whileOpen: Loot;
let afterwards: Loot;

beforeAll(async () => {
  // Whole pages in the log and none of it recycled: the most that it can ever tell.
  server = await startPostgres({ settings: { wal_keep_size: '2GB', full_page_writes: 'on' } });
  owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  keysDir = mkdtempSync(join(tmpdir(), 'cauce-secrecy-'));
  engine = await startEngine({ url: server.appUrl, ownerUrl: server.ownerUrl, clock: testClock, keysDir });
  const founding = { name: 'Municipalidad', language: 'es', office: 'Administración' } as const;
  const keyExpiresAt = '2099-01-01T00:00:00.000Z';
  const founded = await createOrganization(engine, { organization: 'secreta', ...founding, keyExpiresAt });
  const administrator = { kind: 'person', id: founded.administrator } as const;
  at = await aProcess({ engine, organization: 'secreta', administrator, key: founded.key });
  consultation = await opened(at, { options: options.map((code) => ({ code, title: 'Una opción' })) });
  const kept = await engine.keys.read({ organization: 'secreta', consultation });
  if (!kept.ok) throw new Error(kept.refusal.code);
  stolen = kept.keys;
  await voteAndTryWhatIsRefused();
  whileOpen = await takeBackup();
  await finish();
  afterwards = await loot();
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await engine?.close();
  await server?.stop();
  rmSync(keysDir, { recursive: true, force: true });
});

/** Every voter votes; some try again with another choice, and some with the receipt of another. */
async function voteAndTryWhatIsRefused() {
  const codes: string[] = [];
  for (let voter = 0; voter < voters; voter += 1) {
    const ballot = aBallot(consultation, voter, [choiceOf(voter)]);
    expect(await cast(at, ballot)).toMatchObject({ ok: true });
    codes.push(ballot.inclusionCode);
  }
  for (let voter = 0; voter < voters; voter += 6) {
    expect(await cast(at, aBallot(consultation, voter, [options[0]!]))).toMatchObject({ ok: false });
    const clash = aBallot(consultation, 1000 + voter, [options[1]!], { inclusionCode: codes[voter] });
    expect(await cast(at, clash)).toMatchObject({ ok: false });
  }
}

/** A base backup, as a tool for backups takes one while the server works. */
async function takeBackup(): Promise<Loot> {
  await owner`select pg_backup_start('while open', true)`;
  const taken = await loot();
  await owner`select pg_backup_stop()`;
  return taken;
}

async function finish() {
  await published(at, consultation);
  testClock.moveTo(inDays(5));
  await accepted(at, at.team, 'confirm-result', { consultation }, at.process);
}

async function loot(): Promise<Loot> {
  await owner`checkpoint`;
  return {
    entries: await owner`select pseudonym, inclusion_code, xmin::text from roll_entry`,
    ballots: await owner`select inclusion_code, sealed, xmin::text from ballot`,
    marks: await owner`select option, xmin::text, ctid::text from opened_mark order by opened_mark.ctid`,
    files: filesUnder(server.dataDir),
    wal: walRecords(server.dataDir),
  };
}

function filesUnder(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) files.set(name, readFileSync(path));
  }
  return files;
}

/** Which files of the loot hold any of these texts, the log among them. */
const filesWith = ({ files }: Loot, needles: readonly (string | Buffer)[]): string[] =>
  [...files].filter(([, bytes]) => needles.some((needle) => bytes.includes(needle))).map(([name]) => name);

/**
 * What an attacker does: lays the roll and the box side by side by code and by transaction, makes pseudonyms of
 * the documents of everyone, and opens what opens. Gives the choice of every voter that it finds.
 */
function attack({ entries, ballots }: Loot, keys: ConsultationKeys): Map<number, string> {
  const found = new Map<number, string>();
  const opener = ballotOpener(keys);
  const documentKey = documentKeyObject(keys);
  const numberOf = new Map<string, number>();
  for (let voter = 0; voter < 2000; voter += 1) {
    const made = documentPseudonym(documentKey, document(voter) as { kind: 'run'; number: string });
    if (made.ok) numberOf.set(made.pseudonym, voter);
  }
  for (const entry of entries) {
    const ballot = ballots.find(({ xmin }) => xmin === entry.xmin);
    const opened = ballot && opener.openBallot(ballot.sealed, ballot.inclusion_code);
    const voter = numberOf.get(entry.pseudonym);
    if (opened?.ok && voter !== undefined) found.set(voter, opened.choice.join());
  }
  return found;
}

/**
 * Everything in the files that could be a key of 32 bytes as keys are written: every run of 43 signs, at every
 * place, since a row has nothing between its texts. Runs of hexadecimal are hashes.
 */
function keysIn({ files }: Loot): Set<string> {
  const found = new Set<string>();
  for (const bytes of files.values()) {
    for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9_-]{43,}/g)) {
      for (let from = 0; from + 43 <= run.length; from += 1) {
        const text = run.slice(from, from + 43);
        // The last sign holds four bits and two zeros.
        if (/[AEIMQUYcgkosw048]$/.test(text) && !/^[0-9a-f-]+$/.test(text)) found.add(text);
      }
    }
  }
  return found;
}

/** Whether this is the private half of that public key. */
function isHalfOf(privateKey: string, publicKey: string): boolean {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b656e04220420', 'hex'),
    Buffer.from(privateKey, 'base64url'),
  ]);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'jwk' }).x === publicKey;
}

const secretsOf = ({ privateKey, documentKey }: ConsultationKeys) =>
  [privateKey, documentKey].flatMap((secret) => {
    const raw = Buffer.from(secret, 'base64url');
    return [secret, raw, raw.toString('hex'), raw.toString('base64')];
  });

describe('who voted and what was voted', () => {
  it('could be laid side by side with the key alone: the attack works where the folder was copied in time', () => {
    const links = attack(afterwards, stolen);
    expect(links.size).toBe(voters);
    for (const [voter, choice] of links) expect(choice).toBe(choiceOf(voter));
    expect(attack(whileOpen, stolen).size).toBe(voters);
  });

  it('are not linked by anything in the database, its log or a backup taken while it was open', () => {
    expect(isHalfOf(stolen.privateKey, stolen.publicKey)).toBe(true);
    for (const taken of [whileOpen, afterwards]) {
      const candidates = keysIn(taken);
      // The public key is one of them: it is in the charter, for everyone to see.
      expect(candidates).toContain(stolen.publicKey);
      expect([...candidates].filter((text) => isHalfOf(text, stolen.publicKey))).toEqual([]);
    }
  });

  it('have their keys nowhere but in the folder, and there no longer', () => {
    for (const taken of [whileOpen, afterwards]) expect(filesWith(taken, secretsOf(stolen))).toEqual([]);
    const left = readdirSync(keysDir);
    expect(left).toEqual([`secreta.${consultation}.destroyed`]);
    expect(readFileSync(join(keysDir, left[0]!), 'utf8')).toBe('');
  });
});

describe('a document number', () => {
  it('is in no file, in the log of the server neither', () => {
    // As it is written, with dots or bare; not as digits inside of a hash.
    const written = /(?<![0-9a-f])39[.]?10[01][.]?\d{3}-?[\dk](?![0-9a-f])/i;
    const told = (bytes: Buffer) => written.exec(bytes.toString('latin1'))?.[0];
    expect(told(Buffer.from(document(7).number))).toBeDefined();
    for (const taken of [whileOpen, afterwards]) {
      expect([...taken.files].filter(([, bytes]) => told(bytes) !== undefined).map(([name]) => name)).toEqual(
        [],
      );
    }
    const log = readFileSync(join(dirname(server.dataDir), 'server.log'));
    // The receipts that were used twice are in it, as broken keys.
    expect(log.includes('duplicate key')).toBe(true);
    expect(told(log)).toBeUndefined();
    expect(options.filter((option) => log.includes(option))).toEqual([]);
  });
});

describe('a choice in the clear', () => {
  it('is in no row of a voter or a ballot, dead ones included', async () => {
    for (const table of ['roll_entry', 'ballot', 'elector', 'quarantine', 'receipt']) {
      const [row] = await owner`select pg_relation_filepath(${table}) as path`;
      for (const { files } of [whileOpen, afterwards]) {
        const heap = files.get(row!.path)!;
        expect(
          options.filter((option) => heap.includes(option)),
          table,
        ).toEqual([]);
      }
    }
    expect(whileOpen.marks).toEqual([]);
    expect(new Set(afterwards.ballots.map(({ sealed }) => sealed.length)).size).toBe(1);
  });

  it('is in no record that the log has of a ballot: the whole charter at most, which names every option', () => {
    const casting = new Set(afterwards.entries.map(({ xmin }) => Number(xmin)));
    expect(casting.size).toBe(voters);
    const records = afterwards.wal.filter(({ xid }) => casting.has(xid));
    const codes = afterwards.entries.map((entry) => entry.inclusion_code);
    const logged = codes.filter((code) => records.some(({ bytes }) => bytes.includes(code)));
    // The log was read rightly: it has the ballot of every voter.
    expect(logged).toHaveLength(voters);
    const named = records.map(({ bytes }) => options.filter((option) => bytes.includes(option)).length);
    expect(named.filter((number) => number !== 0 && number !== options.length)).toEqual([]);
  });

  it('comes out of the box in one transaction, in an order that the list itself makes', () => {
    const { marks, wal, entries } = afterwards;
    const inOrder = Array.from({ length: voters }, (_, voter) => choiceOf(voter)).sort();
    expect(marks.map(({ option }) => option)).toEqual(inOrder);
    const [xid, ...others] = new Set(marks.map(({ xmin }) => Number(xmin)));
    expect(others).toEqual([]);
    expect(entries.map(({ xmin }) => Number(xmin))).not.toContain(xid);
    const written = wal
      .filter((record) => record.xid === xid)
      .map(({ bytes }) => options.filter((option) => bytes.includes(option)))
      .filter((named) => named.length === 1)
      .flat();
    expect(written.slice(0, voters)).toEqual(inOrder);
  });

  it('stands in no record of the log together with one voter or one ballot', () => {
    const ofOne = [...afterwards.entries, ...afterwards.ballots].map((row) =>
      'pseudonym' in row ? row.pseudonym : row.inclusion_code,
    );
    const both = afterwards.wal.filter(({ bytes }) => {
      const named = options.filter((option) => bytes.includes(option));
      return named.length === 1 && ofOne.some((text) => bytes.includes(text));
    });
    expect(both).toEqual([]);
  });
});
