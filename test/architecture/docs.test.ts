import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { filesWith, root, textOf } from './repository.ts';

const required = [
  'README.md',
  'README.es.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'docs/architecture.md',
  'docs/glossary.md',
];

/** The text of a page without its code, where brackets are not links. */
const proseOf = (page: string) =>
  textOf(page)
    .replace(/^(```|~~~).*?^\1/gms, '')
    .replace(/`[^`\n]*`/g, '');

/** The anchors of a page: its headings, written as the forges write them. */
function anchorsOf(page: string): string[] {
  const headings = [...proseOf(page).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...textOf(page).matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id)];
}

/** The links of a page that lead into the repository, as they are written. */
function linksOf(page: string): string[] {
  return [
    ...proseOf(page).matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g),
    ...proseOf(page).matchAll(/^\[[^\]]+\]:\s+(\S+)/gm),
    ...proseOf(page).matchAll(/\b(?:src|href)="([^"]+)"/g),
  ].flatMap(([, link = '']) => (/^[a-z]+:/.test(link) ? [] : [link]));
}

/** The file that a link leads to, and the anchor in it. */
function targetOf(page: string, link: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = decodeURIComponent(link).split('#');
  return { path: path === '' ? page : normalize(join(dirname(page), path)), anchor };
}

function leads(page: string, link: string): boolean {
  const { path, anchor } = targetOf(page, link);
  if (path.startsWith('..') || !existsSync(join(root, path))) return false;
  return anchor === undefined || !path.endsWith('.md') || anchorsOf(path).includes(anchor);
}

const pages = filesWith('.md');

it.each(required)('has %s', (page) => {
  expect(existsSync(join(root, page)), `${page} is missing`).toBe(true);
});

it('links only to what there is', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page).flatMap((link) => (leads(page, link) ? [] : [`${page} → ${link}`])),
  );
  expect(broken).toEqual([]);
});

it('leads to every page of the documentation from another', () => {
  const linked = new Set(
    pages.flatMap((page) =>
      linksOf(page)
        .map((link) => targetOf(page, link).path)
        .filter((path) => path !== page),
    ),
  );
  expect(pages.filter((page) => page.startsWith('docs/') && !linked.has(page))).toEqual([]);
});
