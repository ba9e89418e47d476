import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createOrganization, type Engine, OrganizationExists } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { type Language, languages, type MessagePath, say } from '../templates/messages.ts';
import { instantAfter, keyDays } from './key-days.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

const Founding = z.object({
  name: z.string().trim().min(1).max(200),
  organization: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(40),
  language: z.enum(languages).optional(),
  office: z.string().trim().min(1).max(300).optional(),
  email: z.email().max(254).optional(),
  'key-days': z.string().optional().transform(keyDays).pipe(z.number()),
});

const complaints: { readonly [field: string]: MessagePath } = {
  name: 'cli.init.wrongName',
  organization: 'cli.init.wrongSlug',
  language: 'cli.init.wrongLanguage',
  'key-days': 'cli.init.wrongDays',
  email: 'cli.init.wrongEmail',
};

/** `cauce init`: founds an organization, and shows its administrator's key this once. */
export const init: Subcommand = async (call) => {
  const options = optionsOf(call.args);
  if (options?.name === undefined || options.organization === undefined) return wrongUse(call, 'init');
  const parsed = Founding.safeParse(options);
  if (!parsed.success) {
    for (const { path } of parsed.error.issues)
      call.warn(say(call.language, complaints[String(path[0])] ?? 'cli.init.wrongName'));
    return 2;
  }
  return withEngine(call, (engine) => found(call, engine, parsed.data));
};

async function found(call: Call, engine: Engine, founding: z.output<typeof Founding>): Promise<number> {
  const { language: speaks, say: tell } = call;
  const { name, organization, language = speaks as Language } = founding;
  const office = founding.office ?? say(language, 'cli.init.office');
  const keyExpiresAt = instantAfter(engine.clock.now(), founding['key-days']);
  try {
    const { key } = await createOrganization(engine, {
      organization,
      name,
      language,
      office,
      keyExpiresAt,
      email: founding.email,
    });
    tell(say(speaks, 'cli.init.founded', { name, slug: organization }));
    tell(say(speaks, 'cli.init.key'));
    tell(key);
    tell(say(speaks, 'cli.init.expires', { date: inWords(speaks, keyExpiresAt.slice(0, 10)) }));
    if (founding.email !== undefined) tell(say(speaks, 'cli.init.invited'));
    return 0;
  } catch (error) {
    if (!(error instanceof OrganizationExists)) throw error;
    call.warn(say(speaks, 'cli.init.exists', { slug: organization }));
    return 1;
  }
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        name: text,
        organization: text,
        language: text,
        office: text,
        email: text,
        'key-days': text,
      },
      strict: true,
    }).values;
  } catch {
    return undefined;
  }
}
