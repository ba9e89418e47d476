import Handlebars from 'handlebars';
import type { Language } from '../messages.ts';

/** A mail's words: a line of subject, plain text, and the same as a page. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail is made of, in its order. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  /** What is called what: when, where, what for. */
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly title: string; readonly items: readonly string[] }
  /** An address on a line of its own, so that it can be copied from the plain text. */
  | { readonly link: string };

/** Puts blocks into plain text and into a page; what is small print stands below a line. */
export function mailOf(
  language: Language,
  subject: string,
  blocks: readonly Block[],
  smallPrint: readonly Block[] = [],
): MailText {
  // A line break in a name must not become another header.
  const line = subject.replaceAll(/\s+/g, ' ').trim();
  const small = smallPrint.length === 0 ? [] : ['--', ...smallPrint.map(asText)];
  return {
    subject: line,
    text: [...blocks.map(asText), ...small].join('\n\n').concat('\n'),
    html: page({ language, subject: line, blocks: blocks.map(asView), small: smallPrint.map(asView) }),
  };
}

function asText(block: Block): string {
  if ('heading' in block) return `${block.heading}\n${'='.repeat([...block.heading].length)}`;
  if ('paragraph' in block) return block.paragraph;
  if ('facts' in block) return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  if ('items' in block) {
    const items = block.items.map((item, index) => `  ${index + 1}. ${item}`);
    return [`${block.title}:`, ...items].join('\n');
  }
  return block.link;
}

/** Templates ask by name, and every name must be there. */
const asView = (block: Block) => ({
  heading: null,
  paragraph: null,
  facts: null,
  title: null,
  items: null,
  link: null,
  ...block,
});

const page = Handlebars.compile(
  `<!doctype html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{subject}}</title></head>
<body>
{{#each blocks}}{{> block}}{{/each}}{{#if small}}<hr>
<small>
{{#each small}}{{> block}}{{/each}}</small>
{{/if}}</body></html>
`,
  { strict: true },
);
Handlebars.registerPartial(
  'block',
  Handlebars.compile(
    `{{#if heading}}<h2>{{heading}}</h2>
{{/if}}{{#if paragraph}}<p>{{paragraph}}</p>
{{/if}}{{#if facts}}<dl>
{{#each facts}}<dt>{{this.[0]}}</dt><dd>{{this.[1]}}</dd>
{{/each}}</dl>
{{/if}}{{#if items}}<p>{{title}}:</p>
<ol>
{{#each items}}<li>{{this}}</li>
{{/each}}</ol>
{{/if}}{{#if link}}<p><a href="{{link}}">{{link}}</a></p>
{{/if}}`,
    { strict: true },
  ),
);
