import { storeText } from '../../play.ts';
import { readParts } from '../final-report.ts';
import type { Play } from './play.ts';

/** Keeps a part of the report as it was read. Answers it as what shows something that the part says. */
export async function keepPart(play: Play, part: keyof typeof readParts) {
  const { title, text } = readParts[part];
  return { kind: 'file', title, hash: await storeText(play, `${title}\n\n${text}\n`) } as const;
}
