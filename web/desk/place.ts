import type { Context } from 'hono';
import type { Principal } from '../../engine/index.ts';
import type { Language } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';

/** What every page of the desk is asked with: who asks, and in which language. */
export interface DeskEnv {
  Variables: { language: Language; principal: Principal };
}

/** Where somebody is at work, and who they are there. */
export interface Place {
  readonly organization: string;
  readonly process?: string;
  readonly principal: Principal;
  readonly language: Language;
}

/** Draws a page around its content. */
export type Show = (
  c: Context,
  page: { title: string; body: Html; status?: number },
) => Response | Promise<Response>;

/** Where a page of the desk is, and who reads it. */
export function placeOf(c: Context<DeskEnv>): Place {
  const { organization = '', process } = c.req.param() as { organization?: string; process?: string };
  const where = process === undefined ? { organization } : { organization, process };
  return { ...where, principal: c.get('principal'), language: c.get('language') };
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
