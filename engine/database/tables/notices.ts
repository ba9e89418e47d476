import type { Generated } from 'kysely';

interface OfProcess {
  organization: string;
  process: string;
}

/** Notices and their mail: what is told, to whom, and how it fared. */
export interface NoticeTables {
  notice: OfProcess & {
    id: string;
    kind: string;
    subject: string;
    sequence: number;
    by_law: boolean;
    recipients: number;
    written_at: string;
  };
  subscription: OfProcess & {
    id: string;
    choice: 'each' | 'daily' | 'weekly';
    consent: string | null;
    asked_at: string;
    confirmed_at: string | null;
    ended_at: string | null;
    ended_by: 'unsubscribed' | 'consent-withdrawn' | null;
  };
  subscription_address: OfProcess & {
    subscription: string;
    consent: string | null;
    email: string;
    language: string;
  };
  notice_choice: { organization: string; person: string; choice: 'each' | 'daily' | 'weekly' | 'none' };
  outgoing_mail: {
    organization: string;
    id: string;
    kind: string;
    /** Who acts here, or null where it goes to a subscription. */
    person: string | null;
    subject: string;
    process: string | null;
    subscription: string | null;
    notice: string | null;
    /** Whether it waits for the digest of its recipient. */
    digest: Generated<boolean>;
    written_at: string;
    next_try_at: string;
    attempts: Generated<number>;
    claimed_until: string | null;
    handed_at: string | null;
    repeated: Generated<boolean>;
    sent_at: string | null;
    given_up_at: string | null;
    reason: string | null;
    smtp_code: number | null;
    smtp_words: string | null;
    sent_in: string | null;
    closed_at: string | null;
  };
  returned_mail: {
    organization: string;
    id: string;
    mail: string;
    action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
    status: string;
    permanent: boolean;
    recorded_at: string;
  };
  address_failing: { organization: string; recipient: string; status: string; since: string };
  'sign_in.mail_sender': {
    single: Generated<boolean>;
    looked_at: string;
    waiting: number;
    oldest_at: string | null;
    failed: number;
  };
}
