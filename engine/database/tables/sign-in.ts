import type { Generated } from 'kysely';

/** Sign-in: what belongs to an organization, and in the schema `sign_in` what belongs to the installation. */
export interface SignInTables {
  person_contact: { organization: string; person: string; email: string; language: string };
  person_sign_in: { organization: string; person: string; account: string; since: string };
  invitation: {
    organization: string;
    id: string;
    person: string;
    invited_at: string;
    expires_at: string;
    accepted_at: string | null;
    withdrawn_at: string | null;
  };
  'sign_in.holder': {
    id: string;
    email: string;
    email_verified: boolean;
    two_factor_enabled: boolean | null;
    created_at: string;
  };
  'sign_in.session': {
    id: string;
    user_id: string;
    token: string;
    user_agent: string | null;
    second_factor_at: string | null;
    expires_at: string;
    created_at: string;
  };
  'sign_in.verification': { id: string; identifier: string; expires_at: string };
  'sign_in.second_factor': { user_id: string; verified: boolean | null };
  'sign_in.membership': { organization: string; person: string; account: string };
  'sign_in.invited': { organization: string; invitation: string; email: string; expires_at: string };
  'sign_in.link_request': {
    id: string;
    email: string | null;
    language: string;
    asked_at: string;
    next_try_at: string;
    attempts: Generated<number>;
    claimed_until: string | null;
    settled_at: string | null;
    token_hash: string | null;
    used_at: string | null;
  };
  'sign_in.tries': { key: string; since: string; count: number };
  'sign_in.setup_code': { single: Generated<boolean>; hash: string; expires_at: string };
  'sign_in.security_log': {
    id: string;
    at: string;
    event: string;
    account: string | null;
    subject: string | null;
  };
}
