import { defineDomain } from '../kernel/domain.ts';
import { changeSubscription } from './commands/change-subscription.ts';
import { chooseNotices } from './commands/choose-notices.ts';
import { closeMail } from './commands/close-mail.ts';
import { confirmSubscription } from './commands/confirm-subscription.ts';
import { endSubscription } from './commands/end-subscription.ts';
import { recordReturnedMail } from './commands/record-returned-mail.ts';
import { sendMailAgain } from './commands/send-mail-again.ts';

/** What is told by mail, to whom, and how it fared; who of the public asked for it. */
export const notices = defineDomain({
  name: 'notices',
  commands: [
    confirmSubscription,
    changeSubscription,
    endSubscription,
    chooseNotices,
    sendMailAgain,
    closeMail,
    recordReturnedMail,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
  personal: {
    holds: [
      { table: 'subscription_address', person: 'subscription', erase: 'row', byConsent: true },
      { table: 'notice_choice', person: 'person', erase: 'row' },
    ],
    notPersonal: {
      'subscription.ended_by': 'by which act it ended',
      'returned_mail.mail': 'the mail that came back, by its id',
    },
  },
});
