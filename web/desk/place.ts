import type { Principal } from '../../engine/index.ts';
import type { Language } from '../../templates/messages.ts';

/** Where somebody is at work, and who they are there. */
export interface Place {
  readonly organization: string;
  readonly process?: string;
  readonly principal: Principal;
  readonly language: Language;
}

/** The address of the desk of an organization, or of one of its processes, and of what lies below. */
export function addressOf(
  { organization, process }: Pick<Place, 'organization' | 'process'>,
  below = '',
): string {
  return `/o/${organization}${process === undefined ? '' : `/p/${process}`}${below}`;
}

/** Whether the key that was shown, where one was, reaches to reading what is not for everyone. */
export const mayRead = ({ scopes }: Principal): boolean => scopes?.includes('read') !== false;
