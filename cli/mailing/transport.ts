import { join } from 'node:path';
import { folderTransport, smtpTransport, type Transport } from '../../engine/index.ts';
import type { Config } from '../config.ts';

/** How mail leaves: by the mail server that is set, or into the outbox of the data folder. */
export function transportOf({ mail, dataDir, baseUrl }: Config): Transport {
  const host = new URL(baseUrl).hostname;
  if (mail === undefined) return folderTransport(join(dataDir, 'outbox'), { from: sentFrom(host), host });
  const { url, from, returns, connections } = mail;
  return smtpTransport(url, { from, host, returns }, connections);
}

/** Who sends where no sender is set. */
export const sentFrom = (host: string): string => `Cauce <cauce@${host}>`;
