import type { RunFolder } from './folder.ts';
import type { Replay } from './replay/replay.ts';

export async function writeResults(_replay: Replay, _folder: RunFolder): Promise<void> {}
