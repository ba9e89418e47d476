import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../../engine/catalogue.ts';
import { presets } from '../../../../engine/forum/presets/presets.ts';
import { prepareWorkflow } from '../../../../engine/workflow/prepare.ts';
import { smallWorkflow } from '../../workflow/small-workflow.ts';

const catalogue = composeCatalogue();
const ours = { kind: 'our-choice', reference: 'Cauce', why: { es: 'Una prueba.', en: 'A test.' } };

/** The small workflow, its dialogues approved by rules of procedure. */
function found(approval: object, procedure: object, seats = 4): string[] {
  const workflow = smallWorkflow() as never as {
    forum: { procedure: object; sectors: { [name: string]: { seats: number } } };
    throughout: string[];
    stages: { dialogues: { approval: object } };
  };
  workflow.forum.procedure = procedure;
  workflow.forum.sectors['civil-society']!.seats = seats;
  workflow.throughout = ['forum', 'forum-sessions', 'forum-decisions'];
  workflow.stages.dialogues.approval = { by: 'forum', procedure: 'in-force', basis: ours, ...approval };
  const prepared = prepareWorkflow(workflow, catalogue);
  return prepared.ok ? [] : prepared.issues.map(({ path, reason }) => `${path}: ${reason}`);
}

const peru = presets['peru-27444']!;
const parity = {
  ...peru,
  decision: { ...peru.decision, parity: { sectors: ['civil-society', 'government'] } },
};

it('has nothing to say about an approval that the rules of procedure can give', () => {
  expect(found({}, peru)).toEqual([]);
  expect(found({ held: 'in-writing' }, presets['mexico-technical-secretariat']!)).toEqual([]);
  expect(found({ matter: 'plan' }, { ...peru, byMatter: { plan: peru.decision.majority } })).toEqual([]);
});

it.each([
  [
    'a matter that the rules have no majority for',
    { matter: 'plan' },
    peru,
    4,
    'matter: lint-unknown-matter',
  ],
  [
    'votes in writing where the rules have none',
    { held: 'in-writing' },
    peru,
    4,
    'held: lint-no-decisions-in-writing',
  ],
])('finds %s', (_, approval, procedure, seats, expected) => {
  expect(found(approval, procedure, seats)).toEqual([`stages.dialogues.approval.${expected}`]);
});

it('finds a parity that asks a majority of a sector without seats', () => {
  expect(found({}, parity, 0)).toContain(
    'forum.procedure.decision.parity.sectors: lint-parity-without-seats',
  );
});
