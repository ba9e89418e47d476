import { z } from 'zod';
import { type Language, languages, say } from '../templates/messages.ts';
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
});

export type SettingName = keyof z.output<typeof Settings>;

export const settingNames = Object.keys(Settings.shape) as SettingName[];

/** Where this Cauce listens and where its data is. */
export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly keysDir: string | undefined;
  readonly database: { readonly url: string; readonly ownerUrl: string | undefined } | undefined;
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
  const { PORT, CAUCE_DATA_DIR, CAUCE_KEYS_DIR, DATABASE_URL, DATABASE_OWNER_URL } = parsed.data;
  if (DATABASE_OWNER_URL !== undefined && DATABASE_URL === undefined)
    return [say(language, 'cli.wrongSetting.ownerWithoutDatabase')];
  return {
    port: PORT,
    dataDir: CAUCE_DATA_DIR,
    keysDir: CAUCE_KEYS_DIR,
    database: DATABASE_URL === undefined ? undefined : { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL },
  };
}

/** The language of who reads the terminal: what they say for Cauce, or for their system, or Spanish. */
export function languageOf(env: Call['env']): Language {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const asked = env.CAUCE_LANGUAGE || system.slice(0, 2);
  return languages.find((one) => one === asked) ?? languages[0];
}
