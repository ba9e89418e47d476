import { parseArgs } from 'node:util';
import { issueOperatorKey } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { say } from '../templates/messages.ts';
import { instantAfter, type KeyDays, keyDays } from './key-days.ts';
import type { Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/** `cauce key issue --organization x`: a new key for an administrator, by whoever runs the machine. */
export const key: Subcommand = async (call) => {
  const { language, say: tell } = call;
  const options = optionsOf(call.args);
  if (options === undefined) return wrongUse(call, 'key');
  const days: KeyDays | undefined = keyDays(options['key-days']);
  if (days === undefined) {
    call.warn(say(language, 'cli.init.wrongDays'));
    return 2;
  }
  return withEngine(call, async (engine) => {
    const { organization } = options;
    const expiresAt = instantAfter(engine.clock.now(), days);
    const issued = await issueOperatorKey(engine, { organization, expiresAt });
    if (issued === undefined) {
      call.warn(say(language, 'cli.key.nobody', { slug: organization }));
      return 1;
    }
    tell(say(language, 'cli.key.issued', { slug: organization, person: issued.person }));
    tell(issued.key);
    tell(say(language, 'cli.init.expires', { date: inWords(language, expiresAt.slice(0, 10)) }));
    tell(say(language, 'cli.key.recorded'));
    return 0;
  });
};

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { organization: text, 'key-days': text },
      allowPositionals: true,
      strict: true,
    });
    const { organization } = values;
    if (positionals.join() !== 'issue' || organization === undefined) return undefined;
    return { ...values, organization };
  } catch {
    return undefined;
  }
}
