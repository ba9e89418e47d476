import { defineDomain } from '../kernel/domain.ts';

/** What is told by mail, to whom, and how it fared; who of the public asked for it. */
export const notices = defineDomain({
  name: 'notices',
  commands: [],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
  personal: {
    holds: [
      { table: 'subscription_address', person: 'subscription', erase: 'row', byConsent: true },
      { table: 'notice_choice', person: 'person', erase: 'row' },
    ],
  },
});
