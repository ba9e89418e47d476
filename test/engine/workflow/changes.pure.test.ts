import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { changesBetween } from '../../../engine/workflow/changes.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { explainChange } from '../../../templates/explain/workflow-change.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

/** What changes from the small workflow to what is made of it, in the words of a language. */
function told(change: (workflow: WorkflowInput) => void, language: 'es' | 'en' = 'es'): string[] {
  const after = { ...smallWorkflow(), version: 2 };
  change(after);
  const [one, other] = [smallWorkflow(), after].map((workflow) => {
    const prepared = prepareWorkflow(workflow, catalogue);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
    return prepared.definition;
  });
  return changesBetween(one!, other!).map((one) => explainChange(language, one));
}

it('says nothing of a new number alone', () => {
  expect(told(() => {})).toEqual([]);
});

it('says in plain words what changes for those who take part', () => {
  const words = told((workflow) => {
    const { dialogues, draft } = workflow.stages;
    dialogues!.gate[0]!.params = { perSegment: 2 };
    dialogues!.activities!.push('contributions');
    draft!.deadline = { within: { unit: 'natural-days', count: 45 }, movesWithSuspension: true };
    delete draft!.outcomes!.void;
    workflow.forum!.sectors.government!.seats = 4;
    workflow.stages.review = { title: { es: 'Revisión', en: 'Review' }, after: ['draft'], gate: [] };
  });
  expect(words).toEqual([
    'El sector Gobierno cambia sus representaciones en el foro: antes 3; ahora 4.',
    'En «Diálogos» se podrá además: Registro de aportes.',
    expect.stringMatching(/^En «Diálogos» cambia lo que pide «.+» \(.+\): antes 1; ahora 2\.$/),
    'Cambia el plazo de «Borrador»: antes 30 días corridos; ahora 45 días corridos.',
    '«Borrador» ya no puede terminar así: Sin resultado.',
    'Hay una etapa nueva: «Revisión». Comienza cuando: terminó «Borrador».',
  ]);
});

it('tells what is new, gone and approved otherwise, in English too', () => {
  const words = told((workflow) => {
    const { dialogues, draft } = workflow.stages;
    const { secondCall: _second, ...approval } = dialogues!.approval as { secondCall?: object };
    dialogues!.approval = { ...approval, decision: 'absolute-majority' } as never;
    dialogues!.gate = [];
    delete draft!.deadline;
    delete workflow.stages.agreement;
  }, 'en');
  expect(words).toEqual([
    'The stage “Acuerdo” is taken out.',
    expect.stringMatching(/^To leave “Diálogos” this is no longer asked: .+\.$/),
    expect.stringMatching(
      /^How the forum approves .+: before a simple majority, .+; now an absolute majority, .+within 5 business days\.$/,
    ),
    '“Borrador” has no time any more (before 30 days).',
  ]);
  expect(words.join()).not.toMatch(/[{}]|undefined|\[object/);
});
