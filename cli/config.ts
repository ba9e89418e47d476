import { z } from 'zod';
import type { ProviderSettings } from '../engine/index.ts';
import { type Language, languages, say } from '../templates/messages.ts';
import { secretLength } from './secret.ts';
import type { Call } from './subcommand.ts';

const PostgresUrl = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    url.pathname.length > 1
  );
});

/** Scheme and host: cookies and links are for the whole of it. */
const Address = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search + url.hash === ''
  );
});

/** Who signs people in must be reached safely; on the same machine, anyhow. */
const Issuer = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url.hostname));
});

const isLocal = (host: string): boolean => /^(localhost|127[.]\d+[.]\d+[.]\d+|\[::1\])$/.test(host);

const SmtpUrl = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
});

/** A number from one on. */
const UpTo = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .refine((number) => number <= most)
    .optional();

const Path = z.string().refine((text) => !text.includes('\0'));

/** What the environment says, name by name. */
const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  CAUCE_DATA_DIR: Path.default('./data'),
  DATABASE_URL: PostgresUrl.optional(),
  DATABASE_OWNER_URL: PostgresUrl.optional(),
  CAUCE_KEYS_DIR: Path.optional(),
  CAUCE_LANGUAGE: z.enum(languages).optional(),
  CAUCE_BASE_URL: Address.optional(),
  CAUCE_SECRET: z.string().min(secretLength).optional(),
  CAUCE_SMTP_URL: SmtpUrl.optional(),
  CAUCE_MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
  CAUCE_MAIL_RETURNS: z
    .string()
    .regex(/^[^\s<>@+]+@[^\s<>@]+$/)
    .optional(),
  CAUCE_SMTP_CONNECTIONS: UpTo(100),
  CAUCE_SMTP_IN_DOUBT: UpTo(100),
  CAUCE_OIDC_ISSUER: Issuer.optional(),
  CAUCE_OIDC_CLIENT_ID: z.string().optional(),
  CAUCE_OIDC_CLIENT_SECRET: z.string().optional(),
  CAUCE_OIDC_NAME: z.string().max(60).optional(),
  CAUCE_OIDC_SCOPES: z
    .string()
    .regex(/^[\w.:/-]+( [\w.:/-]+)*$/)
    .default('openid email'),
  CAUCE_CLIENT_IP_HEADER: z
    .string()
    .regex(/^[A-Za-z-]+$/)
    .optional(),
  CAUCE_REFUSED_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
});

export type SettingName = keyof z.output<typeof Settings>;

export const settingNames = Object.keys(Settings.shape) as SettingName[];

/** A mail server, and how it is used. Left out, as the engine does by itself. */
export interface MailServer {
  readonly url: string;
  readonly from: string;
  /** Where mail that cannot be delivered is returned to. */
  readonly returns: string | undefined;
  readonly connections: number | undefined;
  /** How many mails a crash may send twice. */
  readonly inDoubt: number | undefined;
}

/** Where this Cauce listens and where its data is. */
export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly keysDir: string | undefined;
  readonly database: { readonly url: string; readonly ownerUrl: string | undefined } | undefined;
  /** Where this Cauce is for those who use it. */
  readonly baseUrl: string;
  /** The secret, where it is not the one of the data folder. */
  readonly secret: string | undefined;
  /** The mail server; without one, mail waits in a folder. */
  readonly mail: MailServer | undefined;
  readonly provider: ProviderSettings | undefined;
  readonly clientIpHeader: string | undefined;
  /** How long refused attempts are kept, in days. */
  /** Left out, as long as the engine keeps them by itself. */
  readonly refusedDays: number | undefined;
}

/**
 * Reads the configuration, or answers every line to correct, in words. A value is never repeated: an address
 * of a database holds a password.
 */
export function readConfig({ env, language }: Pick<Call, 'env' | 'language'>): Config | readonly string[] {
  const given = Object.fromEntries(settingNames.map((name) => [name, env[name] || undefined]));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0] as SettingName));
    return [...wrong].map((name) => say(language, `cli.wrongSetting.${name}`));
  }
  const alone = standingAlone(parsed.data);
  if (alone.length > 0) return alone.map((what) => say(language, `cli.wrongSetting.${what}`));
  return configOf(parsed.data);
}

type Given = z.output<typeof Settings>;

/** What is set without what it needs. */
function standingAlone(given: Given) {
  const { DATABASE_URL, DATABASE_OWNER_URL, CAUCE_SMTP_URL, CAUCE_MAIL_FROM } = given;
  const { CAUCE_OIDC_ISSUER, CAUCE_OIDC_CLIENT_ID, CAUCE_OIDC_CLIENT_SECRET } = given;
  const provider = CAUCE_OIDC_ISSUER !== undefined;
  return [
    ...(DATABASE_OWNER_URL !== undefined && DATABASE_URL === undefined
      ? (['ownerWithoutDatabase'] as const)
      : []),
    ...(CAUCE_SMTP_URL !== undefined && CAUCE_MAIL_FROM === undefined
      ? (['mailWithoutSender'] as const)
      : []),
    ...(provider !== (CAUCE_OIDC_CLIENT_ID !== undefined) ||
    (!provider && CAUCE_OIDC_CLIENT_SECRET !== undefined)
      ? (['providerInPart'] as const)
      : []),
  ];
}

function configOf(given: Given): Config {
  const { PORT, CAUCE_DATA_DIR, CAUCE_KEYS_DIR, DATABASE_URL, DATABASE_OWNER_URL } = given;
  return {
    port: PORT,
    dataDir: CAUCE_DATA_DIR,
    keysDir: CAUCE_KEYS_DIR,
    database: DATABASE_URL === undefined ? undefined : { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL },
    baseUrl: new URL(given.CAUCE_BASE_URL ?? `http://localhost:${PORT}`).origin,
    secret: given.CAUCE_SECRET,
    mail: mailOf(given),
    provider: providerOf(given),
    clientIpHeader: given.CAUCE_CLIENT_IP_HEADER,
    refusedDays: given.CAUCE_REFUSED_DAYS,
  };
}

function mailOf(given: Given): MailServer | undefined {
  const { CAUCE_SMTP_URL: url, CAUCE_MAIL_FROM: from, CAUCE_MAIL_RETURNS: returns } = given;
  if (url === undefined || from === undefined) return undefined;
  const { CAUCE_SMTP_CONNECTIONS: connections, CAUCE_SMTP_IN_DOUBT: inDoubt } = given;
  return { url, from, returns, connections, inDoubt };
}

function providerOf(given: Given): ProviderSettings | undefined {
  const { CAUCE_OIDC_ISSUER: issuer, CAUCE_OIDC_CLIENT_ID: clientId } = given;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: given.CAUCE_OIDC_CLIENT_SECRET,
    name: given.CAUCE_OIDC_NAME ?? new URL(issuer).hostname,
    scopes: given.CAUCE_OIDC_SCOPES.split(' '),
  };
}

/** The language of who reads the terminal: what they say for Cauce, or for their system, or Spanish. */
export function languageOf(env: Call['env']): Language {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const asked = env.CAUCE_LANGUAGE || system.slice(0, 2);
  return languages.find((one) => one === asked) ?? languages[0];
}
