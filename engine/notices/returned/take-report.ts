import type { Engine, Principal } from '../../kernel/engine.ts';
import { type Answer, execute } from '../../kernel/execute.ts';
import { invalid } from '../../kernel/refusals.ts';
import { readReport } from './read-report.ts';

/** Takes a report of delivery as it was mailed. What is no report of one of our mails is refused and changes nothing. */
export async function takeReport(
  engine: Engine,
  principal: Principal,
  { organization, message }: { readonly organization: string; readonly message: Uint8Array },
): Promise<Answer> {
  const report = await readReport(message);
  if (report === undefined) return { ok: false, ...invalid('body', 'no-report-of-our-mail') };
  return execute(engine, principal, { organization, command: 'record-returned-mail', input: report });
}
