import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { scopeOf } from '../scope.ts';
import { type ProcedureVersion, procedureInForce } from './in-force.ts';

/** The rules of procedure that a command is under now; refuses where the forum has none. */
export async function rulesNow(context: Context<unknown>): Promise<ProcedureVersion | Refused> {
  const { spec } = context.process.workflow;
  const procedure = await procedureInForce(scopeOf(context), spec, context.recordedAt);
  return procedure ?? notPossible('no-rules-of-procedure');
}
