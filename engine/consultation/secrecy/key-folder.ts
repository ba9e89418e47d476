import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ConsultationKeys,
  decodeKeyFile,
  encodeKeyFile,
  generateConsultationKeys,
} from './consultation-keys.ts';
import { type ConsultationName, plainName } from './consultation-name.ts';
import { createDurably, exists, overwrite, syncFolder } from './durable-file.ts';

/**
 * Why keys cannot be had. `keys-missing`: this folder never held them (look at the path, or at what was mounted
 * or restored there). `key-folder-unset`: no folder was given. `keys-destroyed`: they were destroyed on purpose, for good. `keys-damaged`: the file is
 * there and cannot be trusted. `keys-already-made`: read them instead.
 */
export interface KeyRefusal {
  code: 'key-folder-unset' | 'keys-missing' | 'keys-destroyed' | 'keys-damaged' | 'keys-already-made';
  folder: string;
  consultation: string;
}

export type KeyAnswer = { ok: true; keys: ConsultationKeys } | { ok: false; refusal: KeyRefusal };

/** Where the secrets of consultations live: a folder outside the database, one file per consultation. */
export interface KeyFolder {
  create(name: ConsultationName): Promise<KeyAnswer>;
  read(name: ConsultationName): Promise<KeyAnswer>;
  /** May be repeated after a crash: it finishes what was begun, and says ok when nothing was left to do. */
  destroy(name: ConsultationName): Promise<{ ok: true } | { ok: false; refusal: KeyRefusal }>;
}

/**
 * Opens a key folder, making it (0700) when it is absent.
 *
 * The folder must stay out of the database's disk image and out of its backups: whoever holds both could link a
 * voter to a choice through transaction ids or the write-ahead log. Destroying overwrites, unlinks and leaves an
 * empty `.destroyed` marker. Solid-state disks and copy-on-write file systems may keep old blocks, so that a
 * deployment should put the folder on an encrypted volume or in memory-backed storage.
 */
export function keyFolder(folder: string): KeyFolder {
  const refuse = (code: KeyRefusal['code'], { consultation }: ConsultationName) =>
    ({ ok: false, refusal: { code, folder, consultation } }) as const;
  const fileOf = (name: ConsultationName) => join(folder, `${plainName(name)}.keys`);
  const markerOf = (name: ConsultationName) => join(folder, `${plainName(name)}.destroyed`);

  return {
    async create(name) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (await exists(markerOf(name))) return refuse('keys-destroyed', name);
      const keys = generateConsultationKeys(name);
      const made = await createDurably(fileOf(name), encodeKeyFile(keys));
      return made ? { ok: true, keys } : refuse('keys-already-made', name);
    },

    async read(name) {
      if (await exists(markerOf(name))) return refuse('keys-destroyed', name);
      if (!(await exists(fileOf(name)))) return refuse('keys-missing', name);
      const keys = decodeKeyFile(await readFile(fileOf(name), 'utf8'), name);
      return keys === null ? refuse('keys-damaged', name) : { ok: true, keys };
    },

    async destroy(name) {
      const files = await keyFilesOf(folder, plainName(name));
      if (files.length === 0 && !(await exists(markerOf(name)))) return refuse('keys-missing', name);
      for (const file of files) await overwrite(file);
      // The marker comes after the overwriting, so that it never claims what is not yet true, and before the
      // unlinking, so that a crash between the two does not leave a folder that looks as if it never held keys.
      await createDurably(markerOf(name), '');
      for (const file of files) await rm(file, { force: true });
      await syncFolder(folder);
      return { ok: true };
    },
  };
}

/** Where no folder was given: everything is refused, because keys in a folder of chance would be lost ballots. */
export function noKeyFolder(): KeyFolder {
  const refuse = async ({ consultation }: ConsultationName) =>
    ({ ok: false, refusal: { code: 'key-folder-unset', folder: '', consultation } }) as const;
  return { create: refuse, read: refuse, destroy: refuse };
}

/** The key file and what a crash while creating it may have left beside it. */
async function keyFilesOf(folder: string, name: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const names = await readdir(folder);
  return names
    .filter((file) => file === `${name}.keys` || (file.startsWith(`${name}.keys.`) && file.endsWith('.tmp')))
    .map((file) => join(folder, file));
}
