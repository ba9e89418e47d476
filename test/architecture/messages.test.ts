import { expect, it } from 'vitest';
import { z } from 'zod';
import { actionsOf } from '../../api/actions.ts';
import { tagsOf } from '../../api/openapi.ts';
import { statusOf } from '../../api/problems.ts';
import { resources } from '../../api/resources.ts';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { roles } from '../../engine/people/roles.ts';
import { type Language, languages, placeholdersOf, textsOf } from '../../templates/messages.ts';
import { filesWith, textOf } from './repository.ts';
import { type Said, saidIn } from './said-in-source.ts';

const catalogue = composeCatalogue();
const engine = filesWith('.ts').filter((path) => path.startsWith('engine/'));
const found = engine.map((path) => ({ path, ...saidIn(textOf(path)) }));

/** A text that there must be, and the catalogue that it belongs in. */
interface Wanted {
  readonly path: string;
  readonly domain: string;
}

const under = (before: string, names: readonly string[], domain: string): Wanted[] =>
  names.map((name) => ({ path: `${before}.${name}`, domain }));

const sections: Record<Said['kind'], string> = {
  fact: 'facts',
  notApplicable: 'notApplicable',
  reason: 'reasons',
  thing: 'things',
  event: 'events',
};

/** What the source says by a code: facts that are missing, reasons of refusals, things not found, events. */
const said: Wanted[] = found.flatMap(({ path, said }) =>
  said.map(({ kind, code }) => ({ path: `${sections[kind]}.${code}`, domain: path.split('/')[1] ?? '' })),
);

/** What is named in the catalogue of the engine, and by the interface. */
const named: Wanted[] = [
  ...actionsOf(catalogue).flatMap(({ name, domain }) => under(`commands.${name}`, ['title', 'help'], domain)),
  ...catalogue.domains.flatMap(({ name: domain, rules, lifecycles }) => [
    ...rules.flatMap(({ name }) => under(`rules.${name}`, ['title', 'missing'], domain)),
    ...lifecycles.flatMap(({ kind, definition }) => [
      ...under(`states.${kind}`, Object.keys(definition.states), domain),
      ...under('things', [kind], domain),
    ]),
  ]),
  ...under('roles', roles, 'kernel'),
  ...tagsOf(catalogue).map((name) => ({ path: `domains.${name}.title`, domain: 'api' })),
  ...resources.flatMap(({ name, params }) => [
    ...under(`resources.${name}`, ['title', 'help'], 'api'),
    ...under('things', Object.keys(params.shape), 'things'),
  ]),
  ...Object.keys(statusOf).flatMap((code) => under(`problems.${code}`, ['title', 'detail', 'next'], 'api')),
];

/** The names of the fields of every command, those inside others too. */
const fields = new Map<string, Set<string>>(
  actionsOf(catalogue).map(({ name, input }) => [
    name,
    new Set(fieldsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))),
  ]),
);

function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...fieldsOf(value),
  ]);
}

const say = (language: Language, { path, domain }: Wanted) =>
  `templates/messages/${language}/${domain}.json has no ${path}`;

it.each(languages)('says in %s everything that the engine and its interfaces name', (language) => {
  const missing = [...named, ...said].filter(({ path }) => !textsOf(language).has(path));
  expect([...new Set(missing.map((wanted) => say(language, wanted)))].sort()).toEqual([]);
});

it.each(languages)('describes in %s every field of every command', (language) => {
  const texts = textsOf(language);
  const missing = [...fields].flatMap(([command, names]) =>
    [...names]
      .filter((field) => !texts.has(`fields.${field}`) && !texts.has(`commands.${command}.fields.${field}`))
      .map((field) => `${command}: there is neither fields.${field} nor commands.${command}.fields.${field}`),
  );
  expect(missing).toEqual([]);
});

it('reads every code that the source says, or the type that it comes from', () => {
  // A code that is handed on is named where its type is declared, as a refusal or a flaw.
  const handedOn = /^(.*\.)?(refusal\.code|flaw\.reason|flaw|lifecycle\.kind)$/;
  const unread = found.flatMap(({ path, unread }) =>
    unread
      .filter(({ text }) => !handedOn.test(text))
      .map(
        ({ line, text }) =>
          `${path}:${line} says ${text}: write the code out there, so that its words can be looked for`,
      ),
  );
  expect(unread).toEqual([]);
});

/** What the parameters of rules are called, at any depth. */
const ruleParameters = new Set(
  catalogue.domains.flatMap(({ rules }) =>
    rules.flatMap(({ params }) => fieldsOf(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }))),
  ),
);

const known = new Set([...named, ...said].map(({ path }) => path));
const sources = filesWith('.ts')
  .filter((path) => /^(api|cli|web|templates|engine|demo)\//.test(path))
  .map(textOf);

/** Sections whose texts are named in the code of the interfaces by their whole path, or by its beginning. */
function isUsed(path: string): boolean {
  const [section = '', ...rest] = path.split('.');
  if (known.has(path)) return true;
  if (section === 'fields') return [...fields.values()].some((names) => names.has(rest.join('.')));
  if (section === 'commands')
    return rest[1] === 'fields' && (fields.get(rest[0] ?? '')?.has(rest[2] ?? '') ?? false);
  if (section === 'values' && rest[0] === 'ruleParameter') return ruleParameters.has(rest[1] ?? '');
  if (section === 'values') return sources.some((source) => source.includes(`'${rest[1]}'`));
  if (section === 'states') return ['process', 'stage'].includes(rest[0] ?? '');
  if (section === 'reasons' && isOfSchemas(rest[0] ?? '')) return true;
  // What a rule says without one of its parts: the part is a parameter, or something that may not be known yet.
  const [, part] = /^(title|missing)-without-\w/.exec(rest[1] ?? '') ?? [];
  if (section === 'rules' && part !== undefined) return known.has(`rules.${rest[0]}.${part}`);
  if (ofTheEngine.has(section)) return false;
  const beginnings = path.split('.').map((_, index, parts) => `${parts.slice(0, index).join('.')}.\${`);
  return sources.some(
    (source) =>
      source.includes(`'${path}'`) || beginnings.slice(1).some((each) => source.includes(`\`${each}`)),
  );
}

/** Sections in which everything is named after something of the engine. */
const ofTheEngine = new Set([...known].map((path) => path.split('.')[0]));

/** Reasons that schemas give: zod's own, and those of the edge, told apart by what they are about. */
const isOfSchemas = (reason: string) =>
  /^(required|not-valid|invalid-|too-(small|big)|not-multiple-of|unrecognized-keys|key-length|not-a-version|version-of-nothing|given-twice)/.test(
    reason,
  );

it('has no text that nothing uses', () => {
  const orphans = [...textsOf('es').keys()].filter((path) => !isUsed(path));
  expect(orphans).toEqual([]);
});

it('says everything in each language, with the same to be filled in', () => {
  const [es, en] = [textsOf('es'), textsOf('en')];
  const alone = [
    ...[...es.keys()].filter((path) => !en.has(path)).map((path) => `${path} is in Spanish only`),
    ...[...en.keys()].filter((path) => !es.has(path)).map((path) => `${path} is in English only`),
  ];
  expect(alone).toEqual([]);
  const different = [...es].filter(
    ([path, text]) => placeholdersOf(text).join() !== placeholdersOf(en.get(path) ?? '').join(),
  );
  expect(different.map(([path]) => path)).toEqual([]);
});

it('has each text in one catalogue only', () => {
  const twice = languages.flatMap((language) => {
    const seen = new Map<string, string>();
    return filesWith('.json')
      .filter((path) => path.startsWith(`templates/messages/${language}/`))
      .flatMap((file) =>
        pathsOf(JSON.parse(textOf(file))).flatMap((path) => {
          const before = seen.get(path);
          seen.set(path, file);
          return before === undefined ? [] : [`${path} is in ${before} and in ${file}`];
        }),
      );
  });
  expect(twice).toEqual([]);
});

function pathsOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : pathsOf(value, `${before}${key}.`),
  );
}

/** Words that no Spanish sentence has, and endings that Spanish writes with an accent. */
const english =
  /(^|[\s(«])(the|of|and|is|are|was|were|must|with|for|not|has|have|this|that|which|from|to|by|an|you)(?=[\s,.;:)»]|$)/i;
const withoutAccent =
  /(^|[^\p{L}])(\p{L}+[cs]ion|dia|dias|numero|numeros|titulo|pagina|codigo|tambien|segun|despues|ademas|ningun|algun|limite|maximo|minimo|unico|valido|linea)(?![\p{L}])/iu;

it('leaves no English in the Spanish, and no accent out', () => {
  // What is in quotation marks or written as code is named, not said.
  const wrong = [...textsOf('es')].flatMap(([path, text]) => {
    const words = text.replace(/«[^»]*»|\{[^}]*\}|\([^)]*[=/_][^)]*\)|https?:\S+|\b\w+:\/\/\S+/g, ' ');
    const offence = english.exec(words) ?? withoutAccent.exec(words);
    return offence === null || path === 'api.otherLanguage' ? [] : [`${path} says “${offence[0].trim()}”`];
  });
  expect(wrong).toEqual([]);
});

it('fills a text only with figures that come with it', () => {
  const figures = new Map<string, Set<string> | undefined>();
  for (const { kind, code, figures: named } of found.flatMap(({ said }) => said)) {
    if (kind !== 'reason') continue;
    const before = figures.has(code) ? figures.get(code) : new Set<string>();
    figures.set(
      code,
      before === undefined || named === undefined ? undefined : new Set([...before, ...named]),
    );
  }
  const unfilled = [...figures].flatMap(([code, names]) =>
    placeholdersOf(textsOf('es').get(`reasons.${code}`) ?? '')
      .filter((name) => names !== undefined && !names.has(name))
      .map((name) => `reasons.${code} asks for {${name}}, which no refusal gives`),
  );
  expect(unfilled).toEqual([]);
});

it('fills what a rule says is missing from figures of the rule or of its facts', () => {
  const unfilled = catalogue.domains.flatMap(({ rules }) =>
    rules.flatMap(({ name, needs }) => {
      const texts = engine
        .filter((path) => path.endsWith(`/rules/${name}.ts`) || isFactOf(path, needs))
        .map(textOf);
      return placeholdersOf(textsOf('es').get(`rules.${name}.missing`) ?? '')
        .map((placeholder) => placeholder.replace(/^(found|required|missing)\./, ''))
        .filter((placeholder) => !texts.some((text) => new RegExp(`\\b${placeholder}\\b`).test(text)))
        .map((placeholder) => `rules.${name}.missing asks for {${placeholder}}`);
    }),
  );
  expect([...new Set(unfilled)]).toEqual([]);
});

const isFactOf = (path: string, needs: readonly string[]) =>
  path.includes('/facts/') && needs.some((name) => textOf(path).includes(`name: '${name}'`));
