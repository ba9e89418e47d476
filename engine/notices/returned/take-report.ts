import type { Engine, Principal } from '../../kernel/engine.ts';
import { type Answer, execute } from '../../kernel/execute.ts';
import { invalid } from '../../kernel/refusals.ts';
import { refuseScope } from '../../kernel/scopes.ts';
import { readReport } from './read-report.ts';

const command = 'record-returned-mail';

/**
 * Refuses who may not hand a report in, before it is read: whoever shows a key for something else is to cost nothing. The
 * attempt is on record as any other. Answers nothing where the report is to be read.
 */
export async function refuseReport(
  engine: Engine,
  principal: Principal,
  organization: string,
): Promise<Answer | undefined> {
  if (refuseScope(principal, command) === undefined) return undefined;
  return execute(engine, principal, { organization, command, input: {} });
}

/** Takes a report of delivery as it was mailed. What is no report of one of our mails is refused and changes nothing. */
export async function takeReport(
  engine: Engine,
  principal: Principal,
  { organization, message }: { readonly organization: string; readonly message: Uint8Array },
): Promise<Answer> {
  const report = await readReport(message);
  if (report === undefined) return { ok: false, ...invalid('body', 'no-report-of-our-mail') };
  return execute(engine, principal, { organization, command, input: report });
}
