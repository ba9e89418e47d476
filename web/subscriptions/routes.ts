import type { Hono } from 'hono';
import type { Env } from '../../api/env.ts';
import type { Web } from '../answer.ts';
import { subscribeRoutes } from './subscribe.ts';
import { subscriptionRoutes } from './subscription.ts';

/** The pages on which members of the public ask for the notices of a process, confirm it, change it and end it. */
export function subscriptionPages(app: Hono<Env>, web: Web): void {
  subscribeRoutes(app, web);
  subscriptionRoutes(app, web);
}
