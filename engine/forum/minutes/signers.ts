import type { RulesOfProcedure } from '../procedure/procedure.ts';
import type { AttendanceTold } from './attendance-told.ts';
import type { DecisionTold } from './decisions-of-session.ts';

/** Whose signature minutes ask for: the secretary's, and those of seats, each for what it signs as. */
export interface Signer {
  readonly signer: 'secretary' | 'presiding' | 'dissenter' | 'member';
  readonly seat: string | null;
}

/** The sense of a vote that dissents from what a matter, or a round of it, came to. */
const dissenting: { readonly [outcome: string]: string } = {
  approved: 'return',
  rejected: 'approve',
  returned: 'approve',
};

/**
 * The seats that voted against what was decided, in the last round of each matter. What was decided is the matter's
 * outcome: after a casting vote the round itself is a tie.
 */
const dissenters = (decisions: readonly DecisionTold[]): string[] =>
  decisions.flatMap(({ decided, rounds }) => {
    const last = rounds.at(-1);
    const outcome = decided?.outcome ?? last?.outcome ?? '';
    return (last?.votes ?? []).filter(({ sense }) => sense === dissenting[outcome]).map(({ seat }) => seat);
  });

/** Who signs, by the rules; a seat that signs for more than one reason signs once, for the first of them. */
export function signersOf(
  { minutes }: Pick<RulesOfProcedure, 'minutes'>,
  session: { readonly presiding: string | null },
  present: readonly AttendanceTold[],
  decisions: readonly DecisionTold[],
): Signer[] {
  const signers: Signer[] = [];
  const add = (signer: Signer['signer'], seat: string | null): void => {
    if (!signers.some((one) => one.seat === seat)) signers.push({ signer, seat });
  };
  const asked = new Set(minutes.signers);
  if (asked.has('secretary')) add('secretary', null);
  if (asked.has('presiding') && session.presiding !== null) add('presiding', session.presiding);
  if (asked.has('dissenters')) for (const seat of dissenters(decisions)) add('dissenter', seat);
  if (asked.has('all-present')) for (const { seat } of present) add('member', seat);
  return signers;
}
