import Handlebars from 'handlebars';
import { inWords } from './explain/figures.ts';
import { type Language, say } from './messages.ts';

/** A mail's words: a line of subject, plain text, and the same as a page. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What each kind of mail tells. */
export type MailData =
  | { readonly kind: 'link'; readonly link: string; readonly minutes: number }
  | {
      readonly kind: 'invitation';
      readonly link: string;
      readonly organization: string;
      readonly office: string;
      readonly expiresAt: string;
    };

/** Puts a mail into words. The link stands on a line of its own, so that it can be copied from the plain text. */
export function mailText(language: Language, data: MailData): MailText {
  const { subject, before, after } = wordsOf(language, data);
  return {
    subject,
    text: [...before, data.link, ...after].join('\n\n').concat('\n'),
    html: page({ language, subject, before, link: data.link, after }),
  };
}

function wordsOf(language: Language, data: MailData) {
  const { kind } = data;
  const about: Record<string, string | number> =
    kind === 'link'
      ? { minutes: data.minutes }
      : {
          organization: data.organization,
          office: data.office,
          date: inWords(language, data.expiresAt.slice(0, 10)),
        };
  const words = (part: 'subject' | 'greeting' | 'why' | 'do' | 'until' | 'ignore') =>
    say(language, `mail.${kind}.${part}`, about);
  return {
    // A line break in a name must not become another header.
    subject: words('subject').replaceAll(/\s+/g, ' '),
    before: [words('greeting'), words('why'), words('do')],
    after: [words('until'), words('ignore')],
  };
}

const page = Handlebars.compile<{
  language: string;
  subject: string;
  before: readonly string[];
  link: string;
  after: readonly string[];
}>(
  `<!doctype html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{subject}}</title></head>
<body>
{{#each before}}<p>{{this}}</p>
{{/each}}<p><a href="{{link}}">{{link}}</a></p>
{{#each after}}<p>{{this}}</p>
{{/each}}</body></html>
`,
  { strict: true },
);
