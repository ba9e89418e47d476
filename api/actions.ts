import type { z } from 'zod';
import { type AnyCommand, BallotInput, type Catalogue, type Role } from '../engine/index.ts';
import type { ProblemCode } from './problems.ts';

/** Something that can be sent: a command of the catalogue, or a ballot, which is the one thing that is no command. */
export interface Action {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly input: z.ZodType;
  readonly by: readonly Role[];
  /** The headers that it heeds. */
  readonly repeatable: boolean;
  readonly versioned: boolean;
  readonly answer: 'Accepted' | 'Acknowledgement';
  readonly refusals: readonly ProblemCode[];
}

export const ballotPath = '/api/{organization}/processes/{process}/consultations/{consultation}/ballots';

/** A ballot as it is sent: its consultation is in the address. */
export const SentBallot = BallotInput.omit({ consultation: true });

const castBallotAction: Action = {
  name: 'cast-ballot',
  domain: 'consultation',
  path: ballotPath,
  input: SentBallot,
  by: ['public', 'polling-officer'],
  // The receipt that the voter makes is the key: the same one gets the same answer, and nothing else is kept.
  repeatable: false,
  versioned: false,
  answer: 'Acknowledgement',
  refusals: [...refusalsOfSending(), 'not-accepted-in-stage', 'process-suspended', 'not-accepted-in-state'],
};

/** Everything that can be sent, domain by domain. */
export function actionsOf({ domains }: Catalogue): Action[] {
  const actions = domains.flatMap(({ name, commands }) => commands.map((command) => asAction(command, name)));
  return [...actions, castBallotAction];
}

function asAction(command: AnyCommand, domain: string): Action {
  const { name, scope, input, by } = command;
  const onProcess = scope === 'process';
  return {
    name,
    domain,
    path: `/api/{organization}${onProcess ? '/processes/{process}' : ''}/commands/${name}`,
    input: input as z.ZodType,
    by,
    repeatable: true,
    versioned: onProcess,
    answer: 'Accepted',
    refusals: refusalsOf(command),
  };
}

/** The problems that a command can be answered with, from how it is defined. */
function refusalsOf({ scope, course, on, by }: AnyCommand): ProblemCode[] {
  const of = refusalsOfSending();
  if (by.includes('administrator')) of.push('second-factor-needed');
  if (scope === 'process') of.push('stale-version');
  if (scope === 'process' && course !== 'always') of.push('not-accepted-in-stage', 'process-suspended');
  if (on !== undefined) of.push('not-accepted-in-state');
  if (course === 'course') of.push('gate-blocked');
  return of;
}

function refusalsOfSending(): ProblemCode[] {
  return [
    'malformed-json',
    'not-signed-in',
    'untrusted-origin',
    'not-permitted',
    'scope-missing',
    'not-found',
    'too-large',
    'wrong-content-type',
    'invalid',
    'not-possible',
    'server-error',
    'unavailable',
  ];
}
