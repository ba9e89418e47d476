import {
  type EngineWithDoor,
  forgetOld,
  forgetUnconfirmed,
  type Transport,
  writeHeartbeat,
} from '../engine/index.ts';
import { everySecond, type Rounds } from './every-second.ts';
import { type Sending, sendMailRound } from './mailing/send-mail.ts';

export { journalFolder, journalOf, transportOf } from './mailing/transport.ts';

const hourMs = 3_600_000;
/** How long a mail server that did not answer is left in peace. */
const peaceMs = 15_000;
/** How often the sender gives a sign of life: more often than anybody looks. */
const beatMs = 10_000;

/**
 * Sends the mail that waits, every second, beside the sweep and not before it: a mail server that hangs must hold up
 * no deadline. Once an hour it forgets what sign-in needs no longer, and addresses that nobody confirmed.
 */
export function mailEverySecond(
  engine: EngineWithDoor,
  transport: Transport,
  sending: Sending,
  warn: (line: string) => void,
): Rounds {
  let forgotten = 0;
  let quietUntil = 0;
  let beaten = 0;
  let failures = 0;
  const beat = async () => {
    if (Date.now() - beaten < beatMs) return;
    beaten = Date.now();
    await writeHeartbeat(engine, failures);
    failures = 0;
  };
  let stopping = false;
  const round = async () => {
    while (!stopping && Date.now() >= quietUntil) {
      const { failed, more, away } = await sendMailRound(engine, transport, sending);
      failures += failed;
      await beat();
      if (failed > 0) warn(JSON.stringify({ fault: 'mail', failed }));
      if (away) quietUntil = Date.now() + peaceMs;
      if (!more) break;
    }
    await beat();
    if (Date.now() - forgotten < hourMs) return;
    forgotten = Date.now();
    await forgetOld(engine);
    await forgetUnconfirmed(engine);
  };
  const rounds = everySecond('mail', round, warn);
  return {
    stop() {
      stopping = true;
      return rounds.stop();
    },
  };
}

/** Sends the mail that waits until nothing waits any more that may go now. Answers how many could not be sent. */
export async function sendMail(
  engine: EngineWithDoor,
  transport: Transport,
  sending: Sending = {},
): Promise<number> {
  let failures = 0;
  for (;;) {
    const { failed, more } = await sendMailRound(engine, transport, sending);
    failures += failed;
    if (!more) return failures;
  }
}
