import type { AnyCommand } from '../engine/index.ts';
import type { ProblemCode } from './problems.ts';
import type { Resource } from './resource.ts';

/** The problems that a command can be answered with, from how it is defined. */
export function refusalsOf(command: AnyCommand): ProblemCode[] {
  const always: ProblemCode[] = [
    'malformed-json',
    'not-signed-in',
    'not-permitted',
    'not-found',
    'too-large',
  ];
  const of: ProblemCode[] = ['wrong-content-type', 'invalid', 'not-possible'];
  if (command.scope === 'process') of.push('stale-version');
  if (command.scope === 'process' && command.course !== 'always') of.push('not-accepted-in-stage');
  if (command.on !== undefined) of.push('not-accepted-in-state');
  if (command.course === 'course') of.push('gate-blocked');
  return [...always, ...of, 'server-error', 'unavailable'];
}

/** The problems that reading can be answered with. */
export function refusalsOfReading({ readers }: Resource): ProblemCode[] {
  const closed: ProblemCode[] = readers === undefined ? [] : ['not-readable'];
  return ['not-signed-in', ...closed, 'not-found', 'invalid', 'server-error', 'unavailable'];
}
