import { readFileSync } from 'node:fs';
import type { Language } from '../../messages.ts';
import { nameOf, type Surround } from '../surround.ts';
import type { Block } from '../tree/nodes.ts';
import { blocksHtml, type HtmlContext } from './blocks.ts';
import { cssString, escapeHtml } from './escape.ts';

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').trimEnd();
const style = ['document.css', 'print.css'].map(sheet).join('\n\n');

/** A document as a page that stands alone: style and pictures are in it, and it reaches for nothing. */
export function htmlPage(
  blocks: readonly Block[],
  surround: Surround,
  context: HtmlContext & { readonly language: Language; readonly qr: string | null },
): string {
  const { publicBody, kind, mark, process, draft } = surround;
  const [publicBodyHtml, kindHtml, markHtml] = [publicBody, kind, mark].map(escapeHtml);
  return `<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${nameOf(surround)} · ${publicBody}`)}</title>
<style>
${style}
${pageRules(surround)}
</style>
</head>
<body${draft === null ? '' : ` class="draft" data-mark="${escapeHtml(draft.mark)}"`}>
<header>
<p class="body">${publicBodyHtml}</p>
<p class="kind">${kindHtml} · <span class="folio">${markHtml}</span></p>
<p class="process">${escapeHtml(process)}</p>
</header>
<main>
${draft === null ? '' : `<p class="draft-note"><strong>${escapeHtml(draft.mark)}.</strong> ${escapeHtml(draft.note)}</p>\n`}${blocksHtml(blocks, context)}
${signaturesHtml(surround)}</main>
<footer>
${footHtml(surround, context.qr)}
</footer>
</body>
</html>
`;
}

/** What stands at the foot of each page on paper, where the browser can write it. */
function pageRules({ foot, page }: Surround): string {
  const number = page
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
  return `@page {\n  @bottom-left { content: ${cssString(foot)}; }\n  @bottom-right { content: ${number}; }\n}`;
}

function signaturesHtml({ signatures }: Surround): string {
  if (signatures === null) return '';
  const { title, head, rows } = signatures;
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(title)}">`,
    '<table>',
    `<thead><tr>${head.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${cells(row)}</tr>`),
    '</tbody>',
    '</table>',
    '</div>\n',
  ].join('\n');
}

function footHtml({ facts, provenance, verification }: Surround, qr: string | null): string {
  const entry = (term: string, value: string) => `<dt>${escapeHtml(term)}</dt><dd>${value}</dd>`;
  return [
    '<section class="provenance">',
    `<h2>${escapeHtml(provenance.title)}</h2>`,
    ...provenance.sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    '</section>',
    '<section class="verification">',
    ...(verification === null
      ? [`<dl>${facts.map(([term, value]) => entry(term, escapeHtml(value))).join('')}</dl>`]
      : [
          `<h2>${escapeHtml(verification.title)}</h2>`,
          '<div class="qr">',
          `<img src="${escapeHtml(qr ?? '')}" alt="${escapeHtml(verification.qrAlt)}" width="132" height="132">`,
          '<div>',
          `<p>${escapeHtml(verification.how)}</p>`,
          `<dl>${facts.map(([term, value]) => entry(term, escapeHtml(value))).join('')}`,
          entry(
            verification.address,
            `<a href="${escapeHtml(verification.url)}">${escapeHtml(verification.url)}</a>`,
          ),
          `${entry(verification.hash[0], `<span class="hash">${escapeHtml(verification.hash[1])}</span>`)}</dl>`,
          '</div>',
          '</div>',
        ]),
    '</section>',
  ].join('\n');
}
