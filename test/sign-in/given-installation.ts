import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { inject, vi } from 'vitest';
import type { Env } from '../../api/env.ts';
import { sendMail } from '../../cli/mailing.ts';
import type { DatabaseOptions } from '../../engine/database/open.ts';
import type { Mail } from '../../engine/notices/transport.ts';
import { createOrganization } from '../../engine/organization/create.ts';
import type { ProviderSettings } from '../../engine/sign-in/settings.ts';
import { type RunningEngine, startEngine } from '../../engine/start.ts';
import { createApp } from '../../web/app.ts';
import type { TestOrganization } from '../given.ts';
import { ownDatabaseOn } from '../postgres/own-database.ts';
import { atEnd } from '../setup/at-end.ts';
import '../setup/provided.ts';
import { Browser } from '../web/browser.ts';

/** An installation of a test's own, because who asks for a link asks the whole of it. */
export interface Installation {
  readonly engine: RunningEngine;
  readonly app: Hono<Env>;
  /** What was logged: faults only. */
  readonly log: string[];
  /** The mail that went out, the oldest first. */
  readonly sent: Mail[];
  /** Lets the worker send what waits; answers what went out. */
  deliver(): Promise<readonly Mail[]>;
  browser(language?: string): Browser;
  organization(): Promise<TestOrganization>;
}

export interface Wanted {
  readonly provider?: ProviderSettings;
  readonly baseUrl?: string;
  /** How mail is taken; left out, it is. */
  take?(mail: Mail): Promise<void>;
}

export async function anInstallation(wanted: Wanted = {}): Promise<Installation> {
  const { baseUrl = 'http://localhost', provider } = wanted;
  const secret = randomBytes(32).toString('base64url');
  const engine = await startEngine({
    ...(await ownDatabase()),
    signIn: { baseUrl, secret, provider },
  });
  atEnd(() => engine.close());
  const log: string[] = [];
  const app = createApp(engine, (line) => log.push(line), { clientIpHeader: 'x-test-place' });
  const sent: Mail[] = [];
  const deliver = async () => {
    const before = sent.length;
    const send = async (mail: Mail) => {
      await wanted.take?.(mail);
      sent.push(mail);
    };
    await sendMail(engine, { where: { folder: '' }, send, close: () => {} });
    return sent.slice(before);
  };
  const browser = (language?: string) =>
    new Browser(async (path, init) => app.request(new URL(path, baseUrl).href, init), baseUrl, language);
  return { engine, app, log, sent, deliver, browser, organization: () => founded(engine) };
}

async function founded(engine: RunningEngine): Promise<TestOrganization> {
  const organization = `test-${randomBytes(6).toString('hex')}`;
  const { administrator, key } = await createOrganization(engine, {
    organization,
    name: `Municipalidad de ${organization}`,
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2099-01-01T00:00:00.000Z',
  });
  return { engine, organization, administrator: { kind: 'person', id: administrator }, key };
}

/** Lets time pass from here on in this file: links and sessions keep the machine's time, and the engine with them. */
export function pass(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
  atEnd(() => vi.useRealTimers());
}

/** A database that no other test shares. */
export async function ownDatabase(): Promise<DatabaseOptions> {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') return { loadFrom: new Blob([readFileSync(database.dump)]) };
  const own = await ownDatabaseOn(database, 'migrated');
  atEnd(() => own.drop());
  return { url: own.appUrl, ownerUrl: own.ownerUrl, maxConnections: 10 };
}

/** The first link in a mail. */
export const linkIn = (mail: Mail | undefined): string => /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
