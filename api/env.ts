import type { OrganizationNotice, Principal } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';

/** What is known of a request once the first handlers have seen it. */
export interface Env {
  Variables: {
    language: Language;
    principal: Principal;
    /** The policy of a page that stands alone, in place of everybody's. */
    policy?: string;
    /** What the organization of the address says above all its pages. */
    notice?: OrganizationNotice | null;
  };
}
