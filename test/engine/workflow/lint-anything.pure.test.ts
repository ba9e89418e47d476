import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { prepareWorkflowText } from '../../../engine/workflow/prepare-text.ts';
import { explainReason } from '../../../templates/explain/issue.ts';
import { languages } from '../../../templates/messages.ts';
import { penalolenActionPlan } from '../../../workflows/penalolen/v1/index.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

/** Something that an author could have meant, and that is wrong in most places. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', ' ', 'draft', 'constructor', '__proto__', 'standing', 'ñandú', -1, 0, 1.5, 1e21),
  fc.constantFrom<unknown>([], {}, null, [null], [[]], { es: 'Sí' }, { stage: 'draft', is: 'begun' }),
);

/** Every place in a value, as the way to it. */
function placesIn(inside: unknown, at: readonly string[] = []): string[][] {
  if (typeof inside !== 'object' || inside === null) return [[...at]];
  return [[...at], ...Object.entries(inside).flatMap(([name, part]) => placesIn(part, [...at, name]))];
}

type Change = {
  readonly place: number;
  readonly how: 'set' | 'remove' | 'rename' | 'copy';
  readonly to: unknown;
};

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('set', 'remove', 'rename', 'copy'),
  to: value,
});

function changed(workflow: unknown, { place, how, to }: Change): void {
  const places = placesIn(workflow).filter((each) => each.length > 0);
  const way = places[place % places.length]!;
  const last = way.at(-1)!;
  // biome-ignore lint/suspicious/noExplicitAny: the way was found in this very value.
  const holder = way.slice(0, -1).reduce((inside: any, name) => inside[name], workflow);
  const before = holder[last];
  if (how !== 'set' && how !== 'copy') delete holder[last];
  if (how === 'set') holder[last] = to;
  else if (how !== 'remove') holder[typeof to === 'string' ? to : 'otro'] = before;
}

/** Whatever came in, the answer is a workflow or a list of places with words. */
function answers(input: unknown): void {
  const prepared = prepareWorkflow(input, catalogue);
  if (prepared.ok) return;
  expect(prepared.issues.length).toBeGreaterThan(0);
  for (const { reason, details } of prepared.issues) {
    for (const language of languages) expect(explainReason(language, reason, details)).toMatch(/\S/);
  }
}

/** Takes from a list what lists can do, and something else from elsewhere: found by chance, and kept. */
const withoutPrototype: Change[] = [
  { place: 1754353231, how: 'copy', to: [] },
  { place: 564502570, how: 'copy', to: '__proto__' },
  { place: 0, how: 'set', to: '' },
];

it.each([
  { name: 'the small workflow', workflow: smallWorkflow() },
  { name: "Peñalolén's", workflow: penalolenActionPlan },
])('answers in words whatever is done to $name', { timeout: 60_000 }, ({ workflow }) => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const copy = structuredClone(workflow);
      for (const each of changes) changed(copy, each);
      answers(copy);
    }),
    { numRuns: 150, examples: [[withoutPrototype]] },
  );
});

it('answers in words whatever JSON comes in, and whatever text', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => answers(json)));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { prepared, positionOf } = prepareWorkflowText(text, catalogue);
      if (prepared.ok) return;
      for (const { path } of prepared.issues) expect(positionOf(path).line).toBeGreaterThan(0);
    }),
  );
});
