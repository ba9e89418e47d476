import {
  type Engine,
  organizationsView,
  organizationView,
  type Verification,
  verifyOne,
  verifyOrganization,
} from '../engine/index.ts';
import { explainFault } from '../templates/explain/fault.ts';
import { inWords } from '../templates/explain/figures.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { verifyReport } from './verify-report.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/**
 * `cauce verify [organization] [process]`: checks the records and ends with 1 where something does not hold.
 * `cauce verify --report <file>`: holds the file of a status report against the ledger.
 */
export const verify: Subcommand = async (call) => {
  const [slug, process, ...rest] = call.args;
  const ofReport = slug === '--report';
  if (rest.length > 0 || (ofReport && process === undefined)) return wrongUse(call, 'verify');
  if (ofReport) return withEngine(call, (engine) => verifyReport(call, engine, process ?? ''));
  const tell = (path: MessagePath, values?: Placeholders) => call.say(say(call.language, path, values));
  const refuse = (path: MessagePath, values: Placeholders) => {
    call.warn(say(call.language, path, values));
    return 1;
  };
  return withEngine(call, async (engine) => {
    if (slug === undefined) return sum(call, tell, await all(call, engine));
    if ((await organizationView(engine, { organization: slug })) === undefined)
      return refuse('cli.verify.unknownOrganization', { slug });
    if (process === undefined) return sum(call, tell, await ofOrganization(call, engine, slug));
    const verified = await verifyOne(engine, { organization: slug, process });
    if (verified === undefined) return refuse('cli.verify.unknownProcess', { slug, process });
    return sum(call, tell, [show(call, verified)]);
  });
};

type Tell = (path: MessagePath, values?: Placeholders) => void;

async function all(call: Call, engine: Engine): Promise<number[]> {
  const faults: number[] = [];
  for await (const { organization } of organizationsView(engine)) {
    call.say(say(call.language, 'cli.verify.organization', { slug: organization }));
    faults.push(...(await ofOrganization(call, engine, organization)));
  }
  return faults;
}

async function ofOrganization(call: Call, engine: Engine, slug: string): Promise<number[]> {
  const faults: number[] = [];
  for await (const verified of verifyOrganization(engine, slug)) faults.push(show(call, verified));
  // The first is the organization's own ledger.
  if (faults.length <= 1) call.say(say(call.language, 'cli.verify.none', { slug }));
  return faults;
}

/** Tells of one ledger, and answers how many faults it has. */
function show({ language, say: tell }: Call, verified: Verification): number {
  const { ledger, events, things, sealedRows, erasedRows, head, faults } = verified;
  const figure = (count: number) => inWords(language, count);
  tell(
    ledger === 'organization'
      ? say(language, 'cli.verify.ledger')
      : say(language, 'cli.verify.process', { process: ledger }),
  );
  tell(
    say(language, 'cli.verify.counts', {
      events: figure(events),
      things: figure(things),
      sealed: figure(sealedRows),
      erased: figure(erasedRows),
    }),
  );
  tell(say(language, 'cli.verify.head', { head }));
  if (faults.length === 0) tell(say(language, 'cli.verify.whole'));
  for (const fault of faults) {
    const { title, meaning } = explainFault(language, fault);
    tell(say(language, 'cli.verify.fault', { title, where: fault.where }));
    tell(say(language, 'cli.verify.meaning', { meaning }));
  }
  return faults.length;
}

function sum({ language }: Call, tell: Tell, faults: readonly number[]): number {
  const found = faults.reduce((total, each) => total + each, 0);
  const count = inWords(language, faults.length);
  if (found === 0) tell('cli.verify.allWhole', { count });
  else tell('cli.verify.faults', { faults: inWords(language, found), count });
  return found === 0 ? 0 : 1;
}
