import { type Shape, shapeOf } from '../../../../engine/documents/templates/check/shape.ts';

type Contract = Parameters<typeof shapeOf>[0];

/** The shortest template that shows some places of a contract, each in a paragraph of its own and asked for where it may lack. */
export const showing = (contract: Contract, paths: readonly string[]): string =>
  `<h1>{{title}}</h1>\n${paths.map((path) => inside(shapeOf(contract), path.split(/\.|(?=\[\])/), '')).join('\n')}\n`;

function inside(shape: Shape, [part, ...rest]: readonly string[], name: string): string {
  if (part === undefined) return asked(shape, name, printed(shape, name));
  if (part === '[]') return `{{#each ${name}}}${inside(shape.of!(), rest, 'this')}{{/each}}`;
  const field = shape.field(part);
  if (field === undefined) throw new Error(`The contract has no ${part}.`);
  const full = name === '' ? part : `${name}.${part}`;
  return rest.length === 0 || field.is === 'list'
    ? inside(field, rest, full)
    : asked(field, full, inside(field, rest, full));
}

const asked = ({ lacks, is }: Shape, name: string, body: string): string =>
  lacks === 'never' || is === 'list' ? body : `{{#if ${name}}}${body}{{/if}}`;

function printed({ is }: Shape, name: string): string {
  const own = name.includes('.') ? name : `this.${name}`;
  if (is === 'instant' || is === 'day') return `<p>{{day ${name}}}</p>`;
  if (is === 'code') return `<p>{{word 'modality' ${name}}}</p>`;
  if (is === 'flag') return `{{#if ${name}}}<p>x</p>{{/if}}`;
  return `<p>{{${name === 'this' ? name : own}}}</p>`;
}
