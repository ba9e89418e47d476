import type { Principal } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';

/** What is known of a request once the first handlers have seen it. */
export interface Env {
  Variables: {
    language: Language;
    principal: Principal;
    /** The policy of a page that stands alone, in place of everybody's. */
    policy?: string;
  };
}
