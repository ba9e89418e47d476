import { parseArgs } from 'node:util';
import { forgetSecondFactor, type RunningEngine, securityLogView } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { say } from '../templates/messages.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/** `cauce sign-in log` and `cauce sign-in forget-second-factor`: what the operator sees and mends at the door. */
export const signIn: Subcommand = async (call) => {
  const options = optionsOf(call.args);
  if (options === undefined) return wrongUse(call, 'sign-in');
  return withEngine(call, (engine) =>
    'email' in options ? forget(call, engine, options.email) : log(call, engine, options.last),
  );
};

async function log({ language, say: tell }: Call, engine: RunningEngine, last: number): Promise<number> {
  const lines = await securityLogView(engine, { limit: last });
  if (lines.length === 0) tell(say(language, 'cli.signIn.empty'));
  for (const { at, event, account, subject } of lines.toReversed()) {
    const what = say(language, `values.door-event.${event}`);
    tell(
      say(language, 'cli.signIn.line', {
        at: inWords(language, at),
        what,
        who: account ?? subject ?? '–',
      }),
    );
  }
  return 0;
}

async function forget(call: Call, engine: RunningEngine, email: string): Promise<number> {
  const { language } = call;
  if (await forgetSecondFactor(engine, email)) {
    call.say(say(language, 'cli.signIn.forgotten'));
    return 0;
  }
  call.warn(say(language, 'cli.signIn.noSecondFactor'));
  return 1;
}

function optionsOf(args: readonly string[]): { last: number } | { email: string } | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { last: text, email: text },
      allowPositionals: true,
      strict: true,
    });
    const { last = '100', email } = values;
    const order = positionals.join();
    if (order === 'log' && email === undefined && /^[1-9]\d{0,4}$/.test(last)) return { last: Number(last) };
    if (order === 'forget-second-factor' && email !== undefined) return { email };
    return undefined;
  } catch {
    return undefined;
  }
}
