import { join, resolve } from 'node:path';
import {
  folderTransport,
  type Journal,
  openJournal,
  smtpTransport,
  type Transport,
} from '../../engine/index.ts';
import type { Config } from '../config.ts';

/** How mail leaves: by the mail server that is set, or into the outbox of the data folder. */
export function transportOf({ mail, dataDir, baseUrl }: Config): Transport {
  const host = new URL(baseUrl).hostname;
  if (mail === undefined) return folderTransport(join(dataDir, 'outbox'), { from: sentFrom(host), host });
  const { url, from, returns, connections } = mail;
  return smtpTransport(url, { from, host, returns }, connections);
}

/** The journal of handing over, in the data folder; a folder of mail needs none, for the same file is written twice. */
export const journalOf = async (config: Config): Promise<Journal | undefined> =>
  config.mail === undefined ? undefined : openJournal(journalFolder(config));

export const journalFolder = ({ dataDir }: Config): string => resolve(dataDir, 'sending');

/** Who sends where no sender is set. */
export const sentFrom = (host: string): string => `Cauce <cauce@${host}>`;
