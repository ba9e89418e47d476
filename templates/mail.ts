import { inWords } from './explain/figures.ts';
import { type MailText, mailOf } from './mail/blocks.ts';
import { type Language, say } from './messages.ts';

/** What each kind of mail with one link tells. */
export type MailData =
  | { readonly kind: 'link'; readonly link: string; readonly minutes: number }
  | {
      readonly kind: 'invitation';
      readonly link: string;
      readonly organization: string;
      readonly office: string;
      readonly expiresAt: string;
    }
  | {
      readonly kind: 'subscription' | 'subscription-standing';
      readonly link: string;
      readonly organization: string;
      readonly process: string;
      readonly days: number;
    };

/** Puts a mail into words. The link stands on a line of its own, so that it can be copied from the plain text. */
export function mailText(language: Language, data: MailData): MailText {
  const words = (part: 'subject' | 'greeting' | 'why' | 'do' | 'until' | 'ignore') =>
    say(language, `mail.${data.kind}.${part}`, aboutOf(language, data));
  const before = (['greeting', 'why', 'do'] as const).map((part) => ({ paragraph: words(part) }));
  const after = (['until', 'ignore'] as const).map((part) => ({ paragraph: words(part) }));
  return mailOf(language, words('subject'), [...before, { link: data.link }, ...after]);
}

function aboutOf(language: Language, data: MailData): Record<string, string | number> {
  if (data.kind === 'link') return { minutes: data.minutes };
  const { organization } = data;
  if (data.kind === 'invitation')
    return { organization, office: data.office, date: inWords(language, data.expiresAt.slice(0, 10)) };
  return { organization, process: data.process, days: data.days };
}
