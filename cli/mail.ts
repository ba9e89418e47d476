import { buffer } from 'node:stream/consumers';
import { clockPrincipal, takeReport } from '../engine/index.ts';
import { say } from '../templates/messages.ts';
import type { Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/** `cauce mail returned ORGANIZATION < FILE`: takes a report of delivery that a mail server hands over. */
export const mail: Subcommand = async (call) => {
  const [what, organization, ...rest] = call.args;
  if (what !== 'returned' || organization === undefined || rest.length > 0) return wrongUse(call, 'mail');
  const message = await buffer(process.stdin);
  return withEngine(call, async (engine) => {
    const answer = await takeReport(engine, clockPrincipal, { organization, message });
    if (answer.ok) {
      call.say(say(call.language, 'cli.mail.recorded', { mail: String(answer.result.mail) }));
      return 0;
    }
    const { code } = answer.refusal;
    call.warn(say(call.language, code === 'invalid' ? 'cli.mail.noReport' : 'cli.mail.notOurs'));
    return 1;
  });
};
