import { readdirSync } from 'node:fs';
import Handlebars from 'handlebars';
import { expect, it } from 'vitest';
import { callableIn } from '../../templates/callable.ts';
import type { DocumentData } from '../../templates/document-data.ts';
import { languages } from '../../templates/messages.ts';
import { type DocumentKind, renderDocument, templateText, wordFor } from '../../templates/render.ts';

const common = {
  title: 'Documentos',
  publicBody: 'Municipalidad',
  process: '017a0a9b-7c80-7241-819b-615adcd09afc',
  ledger: { events: 12, head: 'abc' },
  provenance: [],
};

const paper = (title: string, file: string) => ({
  kind: 'minutes',
  title,
  folio: 'ACTA-2021-0001',
  version: 1,
  files: [{ format: 'pdf', file }],
});

const index: DocumentData['index'] = {
  ...common,
  cycle: 'Plan',
  groups: [{ title: 'Diálogos', documents: [paper('O’Higgins & Cía', 'acta.pdf')] }],
  marks: {
    sourced: { kind: 'sourced', page: 9 },
    inferred: { kind: 'inferred', page: null },
    illustrative: { kind: 'illustrative', page: null },
  },
};

const in_ = (language: 'es' | 'en') => ({ language, timeZone: 'America/Santiago' });

it.each(languages)(
  'renders a page in %s that says its language, its marks and where it comes from',
  (language) => {
    const page = renderDocument(in_(language), 'index', index);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('<main>');
    expect(page).toContain(language === 'es' ? 'dato ilustrativo' : 'illustrative');
    expect(page).toContain(language === 'es' ? 'fuente: plan, página 9' : 'source: plan, page 9');
    expect(page).toContain('017a0a9b-7c80-7241-819b-615adcd09afc');
  },
);

it('escapes what people wrote, in texts and in addresses', () => {
  const wrote = '<script>alert(1)</script>" onclick="x';
  const groups = [{ title: wrote, documents: [paper(wrote, wrote)] }];
  const page = renderDocument(in_('es'), 'index', { ...index, groups });
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('" onclick="');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('refuses data that lack what the template names', () => {
  const { cycle: _cycle, ...lacking } = index;
  expect(() => renderDocument(in_('es'), 'index', lacking as typeof index)).toThrow(/cycle/);
});

it('reaches nothing through the prototype of what it is handed', () => {
  class Group {
    get title() {
      return 'from the prototype';
    }
    readonly documents = [];
  }
  const page = renderDocument(in_('es'), 'index', { ...index, groups: [new Group()] });
  expect(page).not.toContain('from the prototype');
});

it('writes hours in the time zone of the place, and days as they are', () => {
  const startsAt = '2021-07-23T00:30:00.000Z';
  const [es, en] = languages.map((language) => callableIn(language, 'America/Santiago'));
  expect(`${es?.day(startsAt)}, ${es?.hour(startsAt)}`).toBe('22 de julio de 2021, 20:30');
  expect(`${en?.day(startsAt)}, ${en?.hour(startsAt)}`).toBe('22 July 2021, 20:30');
  expect(es?.day('2021-07-23')).toBe('23 de julio de 2021');
});

it('says a code in words, and has none for one that there is not', () => {
  expect(wordFor('es', 'modality', 'hybrid')).toBe('presencial y en línea');
  expect(wordFor('en', 'disposition', 'excluded')).not.toBe('');
  expect(() => wordFor('es', 'modality', 'by-carrier-pigeon')).toThrow(/by-carrier-pigeon/);
});

const namesIn = (folder: string) =>
  readdirSync(new URL(`../../templates/${folder}/`, import.meta.url))
    .map((file) => file.replace(/\.hbs$/, '') as DocumentKind | 'layout' | 'page')
    .sort();

it('has the same templates in every language', () => {
  expect(namesIn('en')).toEqual(namesIn('es'));
});

/** The names that a template reads and the helpers that it calls with them, in their order. */
function pathsOf(text: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (typeof node === 'object' && node !== null) {
      const { type, original } = node as { type?: string; original?: unknown };
      if (type === 'PathExpression') found.push(String(original));
      for (const child of Object.values(node)) walk(child);
    }
  };
  walk(Handlebars.parse(text).body);
  return found;
}

it.each(namesIn('es'))('reads the same of the data in both languages: %s', (name) => {
  expect(pathsOf(templateText('en', name))).toEqual(pathsOf(templateText('es', name)));
});

it.each(namesIn('es'))('leaves nothing unescaped in %s but the block that the layout frames', (name) => {
  for (const language of languages) expect(templateText(language, name)).not.toMatch(/\{\{[{&]/);
});

/** Words that no Spanish sentence has; «vote» is one of its own. */
const english = /\b(the|of|and|with|from|which|what|was|were|this|that|not|votes|report|commitment)\b/i;

it.each(namesIn('es'))('has no English word in the Spanish %s', (name) => {
  const said = templateText('es', name)
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  expect(english.exec(said)?.[0]).toBeUndefined();
});
