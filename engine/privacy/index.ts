import { defineDomain } from '../kernel/domain.ts';
import { applyRetention } from './commands/apply-retention.ts';
import { eraseContributionText } from './commands/erase-contribution-text.ts';
import { erasePerson } from './commands/erase-person.ts';
import { erasePhotograph } from './commands/erase-photograph.ts';
import { liftLegalHold } from './commands/lift-legal-hold.ts';
import { markSensitiveSegment } from './commands/mark-sensitive-segment.ts';
import { placeLegalHold } from './commands/place-legal-hold.ts';
import { publishPrivacyNotice } from './commands/publish-privacy-notice.ts';
import { recordConsent } from './commands/record-consent.ts';
import { recordName } from './commands/record-name.ts';
import { recordPhotograph } from './commands/record-photograph.ts';
import { recordSignInSheet } from './commands/record-sign-in-sheet.ts';
import { withdrawConsent } from './commands/withdraw-consent.ts';

/** What is known of people by name: why, with whose consent, for how long, and how it is erased again. */
export const privacy = defineDomain({
  name: 'privacy',
  commands: [
    publishPrivacyNotice,
    recordConsent,
    withdrawConsent,
    recordName,
    recordSignInSheet,
    recordPhotograph,
    erasePhotograph,
    markSensitiveSegment,
    placeLegalHold,
    liftLegalHold,
    applyRetention,
    eraseContributionText,
    erasePerson,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [
    { table: 'privacy_notice', columns: ['content'] },
    { table: 'consent', columns: ['guardian'], batches: true },
    { table: 'attendee', columns: ['name'], batches: true },
    { table: 'legal_hold', columns: ['reason'] },
  ],
  personal: {
    // In this order: what a consent let in goes before the consent.
    holds: [
      { table: 'person_identity', person: 'person', erase: 'row', byConsent: true },
      {
        table: 'attendee',
        person: 'person',
        erase: { person: null, name: null },
        byConsent: true,
        erasedAt: 'erased_at',
      },
      { table: 'consent', person: 'person', erase: { guardian: null, scan: null } },
      { table: 'legal_hold', person: 'person', erase: 'kept' },
    ],
    notPersonal: {
      'consent.given_by': 'whether the person or a guardian consented',
      'consent.attendee': 'the row of a sign-in sheet',
    },
  },
});
