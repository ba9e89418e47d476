import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from '../../database/folder-lock.ts';
import { type Line, type Noted, readLines, written } from './journal-lines.ts';

/**
 * What a server writes beside the database while it hands mail over, so that what is in doubt when it dies is the one mail
 * between its last line and the answer, though the database hears of many at a time. A line is with the system before it is
 * acted upon, so that it outlives the process; the disk may not have it yet, and after a power cut it is not believed.
 */
export interface Journal {
  write(line: Line): void;
  /** What is known of mails that the database may not have been told of. */
  unsettled(): readonly Noted[];
  /** Forgets what the database knows by now. */
  clear(): void;
  close(): Promise<void>;
}

interface Slot {
  readonly file: number;
  readonly release: () => Promise<void>;
  /** What a server wrote there that is gone, where the machine has run on since. */
  readonly left: string;
}

/** Which start of the machine this is; nothing where the system does not tell. */
function thisStart(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Takes a journal in the folder for this process, and what servers left there that are gone. Answers nothing where none can
 * be kept: the folder cannot be written, or the system does not tell one start of the machine from the next. The folder is
 * this machine's alone.
 */
export async function openJournal(
  folder: string,
  boot: string | undefined = thisStart(),
): Promise<Journal | undefined> {
  if (boot === undefined) return undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return journalOn(await freeSlots(folder, boot), boot);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Every slot that no living process holds, the first of them this process's own. */
async function freeSlots(folder: string, boot: string): Promise<readonly Slot[]> {
  const numbers = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const slots: Slot[] = [];
  for (const number of numbers.sort((one, other) => one - other)) {
    const slot = await slotAt(join(folder, String(number)), boot);
    if (slot !== undefined) slots.push(slot);
  }
  for (let number = 1; slots.length === 0; number += 1) {
    if (numbers.includes(number)) continue;
    const slot = await slotAt(join(folder, String(number)), boot);
    if (slot !== undefined) slots.push(slot);
  }
  return slots;
}

async function slotAt(folder: string, boot: string): Promise<Slot | undefined> {
  try {
    const { release } = await lockFolder(folder);
    const path = join(folder, 'journal');
    const file = openSync(path, 'a+', 0o600);
    const [head, ...lines] = readFileSync(path, 'utf8').split('\n');
    return { file, release, left: head === boot ? lines.join('\n') : '' };
  } catch (error) {
    if (error instanceof FolderInUse) return undefined;
    throw error;
  }
}

function journalOn(slots: readonly Slot[], boot: string): Journal {
  const [own] = slots as [Slot];
  let left = slots.flatMap((slot) => readLines(slot.left));
  let fresh = '';
  let isEmpty = false;
  return {
    write(line) {
      const text = isEmpty ? `${boot}\n${written(line)}` : written(line);
      writeSync(own.file, text);
      isEmpty = false;
      fresh += written(line);
    },
    unsettled: () => [...left, ...readLines(fresh)],
    clear() {
      if (isEmpty) return;
      for (const { file } of left.length > 0 ? slots : [own]) ftruncateSync(file, 0);
      left = [];
      fresh = '';
      isEmpty = true;
    },
    async close() {
      for (const { file, release } of slots) {
        closeSync(file);
        await release();
      }
    },
  };
}
