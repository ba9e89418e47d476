import fc from 'fast-check';
import { type Shape, shapeOf } from '../../../../engine/documents/templates/check/shape.ts';
import { countedThings, wordKinds } from '../../../../engine/documents/templates/check/word-kinds.ts';

/** A place that a piece of a template stands in: what `this` is, and how many loops are around. */
interface At {
  readonly shape: Shape;
  readonly depth: number;
  readonly loops: number;
}

/** A name that means something there, and what it names. */
interface Named {
  readonly name: string;
  readonly shape: Shape;
  /** What has to be asked for before it is shown, the outermost first. */
  readonly asks: readonly string[];
}

/** Templates made at random out of all that a template may be made of, over a contract. */
export function templates(contract: Parameters<typeof shapeOf>[0]): fc.Arbitrary<string> {
  return pieces({ shape: shapeOf(contract), depth: 0, loops: 0 });
}

const pieces = (at: At): fc.Arbitrary<string> =>
  fc.array(piece(at), { minLength: 1, maxLength: at.depth === 0 ? 6 : 3 }).map((each) => each.join('\n'));

function piece(at: At): fc.Arbitrary<string> {
  const named = namesIn(at.shape, '', []).filter(({ name }) => name !== '');
  const shown = named.filter(({ shape }) => printed(shape).length > 0);
  const inner = named.filter(
    ({ shape }) => shape.is === 'object' || shape.is === 'list' || shape.is === 'map',
  );
  const kinds: fc.Arbitrary<string>[] = [
    fc.constantFrom('<p>Texto</p>', '{{!-- nota --}}', '<hr>', '<p class="lead">a &lt; b</p>'),
  ];
  if (shown.length > 0) kinds.push(fc.constantFrom(...shown).chain(value));
  if (named.length > 0 && at.depth < 4)
    kinds.push(fc.constantFrom(...named).chain((each) => choice(each, at)));
  if (inner.length > 0 && at.depth < 4)
    kinds.push(fc.constantFrom(...inner).chain((each) => block(each, at)));
  if (at.shape.is !== 'object' && at.shape.is !== 'list' && at.shape.is !== 'map')
    kinds.push(value({ name: 'this', shape: at.shape, asks: [] }));
  if (at.loops > 0)
    kinds.push(
      fc.constantFrom(
        '<p>{{@index}}{{#if @first}}a{{else}}b{{/if}}</p>',
        '{{#unless @last}}<p>,</p>{{/unless}}',
      ),
    );
  return fc.oneof(...kinds);
}

/** The names that lead from a shape to what is inside of it, through groups and not through lists. */
function namesIn(shape: Shape, before: string, asks: readonly string[]): Named[] {
  const here = before === '' ? [] : [{ name: before, shape, asks }];
  if (shape.is === 'list' || (shape.is !== 'object' && shape.is !== 'map')) return here;
  const further = shape.lacks === 'never' ? asks : [...asks, before];
  const own = (name: string) => (before === '' ? name : `${before}.${name}`);
  if (shape.is === 'map')
    return [...here, ...namesIn({ ...shape.of!(), lacks: 'name' }, own('date'), further)];
  return [...here, ...shape.names().flatMap((name) => namesIn(shape.field(name)!, own(name), further))];
}

/** The ways in which something is printed, for a name in place of `#`. */
function printed({ is }: Shape): string[] {
  const word = (call: string) => wordKinds.slice(0, 2).map((kind) => `{{${call} '${kind}' #}}`);
  switch (is) {
    case 'instant':
      return ['{{day #}}', '{{hour #}}', '{{shortDay #}}'];
    case 'day':
      return ['{{day #}}', '{{shortDay #}}'];
    case 'number':
      return [
        '{{number #}}',
        '{{ordinal #}}',
        `{{counted '${countedThings[0]}' #}}`,
        '{{number # 1}}',
        '{{this.#}}',
      ];
    case 'text':
      return ['{{this.#}}', '{{./#}}', '<a href="{{this.#}}">x</a>', '<strong>{{this.#}}</strong>'];
    case 'code':
      return [...word('term')];
    default:
      return [];
  }
}

function value({ name, shape, asks }: Named): fc.Arbitrary<string> {
  const own =
    name === 'this' ? (text: string) => text.replace(/(this\.|\.\/)#/, 'this') : (text: string) => text;
  return fc.constantFrom(...printed(shape)).map((how) => {
    const body = `<p>${own(how).replace('#', name)}</p>`;
    return askedFirst(shape.lacks === 'never' ? asks : [...asks, name], body);
  });
}

const askedFirst = (asks: readonly string[], body: string): string =>
  asks.reduceRight((inside, each) => `{{#if ${each}}}${inside}{{/if}}`, body);

const choice = ({ name, asks }: Named, at: At): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('if', 'unless'), inner(at), fc.option(inner(at)))
    .map(([block, then, otherwise]) => {
      const rest = otherwise === null ? '' : `{{else}}${otherwise}`;
      return askedFirst(asks, `{{#${block} ${name}}}${then}${rest}{{/${block}}}`);
    });

const inner = (at: At): fc.Arbitrary<string> =>
  fc.constant(null).chain(() => pieces({ ...at, depth: at.depth + 1 }));

function block({ name, shape, asks }: Named, at: At): fc.Arbitrary<string> {
  const depth = at.depth + 1;
  if (shape.is === 'object')
    return pieces({ shape: { ...shape, lacks: 'never' }, depth, loops: at.loops }).map((body) =>
      askedFirst(asks, `{{#with ${name}}}${body}{{/with}}`),
    );
  if (at.loops >= 3) return fc.constant('<p>hondo</p>');
  return fc
    .tuple(pieces({ shape: shape.of!(), depth, loops: at.loops + 1 }), fc.option(inner({ ...at, depth })))
    .map(([body, none]) => {
      const rest = none === null ? '' : `{{else}}${none}`;
      return askedFirst(asks, `{{#each ${name}}}${body}${rest}{{/each}}`);
    });
}

/** Data that a contract takes, at random. */
export function data(shape: Shape): fc.Arbitrary<unknown> {
  const own = present(shape);
  if (shape.lacks === 'never') return own;
  return fc.option(own, { nil: shape.lacks === 'name' ? undefined : null });
}

function present(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'instant':
      return fc.constantFrom('2021-03-10T21:00:00.000Z', '2020-12-31T23:59:59.000Z');
    case 'day':
      return fc.constantFrom('2021-03-10', '2024-02-29');
    case 'number':
      return fc.integer({ min: 0, max: 2000 });
    case 'flag':
      return fc.boolean();
    case 'code':
      return fc.constantFrom(...(shape.codes ?? []));
    case 'list':
      return fc.array(data(shape.of!()), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom('date', 'place'), data(shape.of!()), { maxKeys: 2 });
    case 'object':
      return fc
        .record(Object.fromEntries(shape.names().map((name) => [name, data(shape.field(name)!)])))
        .map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)));
    default:
      return fc.constantFrom('Texto', '', 'O’Higgins & Cía <b>', '{{title}}', '<script>alert(1)</script>');
  }
}
