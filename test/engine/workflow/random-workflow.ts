import fc from 'fast-check';
import { type StageSpec, WorkflowSpec } from '../../../engine/workflow/spec.ts';

const text = { es: 'Etapa', en: 'Stage' };
const basis = { kind: 'source' as const, reference: 'Prueba' };
const approval = {
  by: 'forum' as const,
  quorum: { of: 'seats' as const, moreThan: 0.5 },
  decision: 'simple-majority' as const,
  basis,
};

/** What is drawn for a stage: which of those before it it waits for, and how, who approves it, where it may lead. */
interface Drawn {
  readonly waitsFor: readonly ('no' | 'begun' | 'passed')[];
  readonly approved: boolean;
  readonly repeats: boolean;
  readonly ends: boolean;
  readonly returns: number | null;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  waitsFor: fc.array(fc.constantFrom('no', 'begun', 'passed'), { minLength: 4, maxLength: 4 }),
  approved: fc.boolean(),
  repeats: fc.boolean(),
  ends: fc.boolean(),
  returns: fc.option(fc.nat(3)),
});

function stageOf({ waitsFor, approved, repeats, ends, returns }: Drawn, index: number): Partial<StageSpec> {
  const after = waitsFor
    .slice(0, index)
    .flatMap((is, before) => (is === 'no' ? [] : [{ stage: `s${before}`, is }]));
  const to = after[(returns ?? 0) % Math.max(after.length, 1)]?.stage;
  const outcomes: StageSpec['outcomes'] = {
    ...(repeats ? { again: { title: text, leadsTo: 'repeat', gate: [] } } : {}),
    ...(ends ? { void: { title: text, leadsTo: 'end', gate: [] } } : {}),
    ...(returns === null || to === undefined
      ? {}
      : { back: { title: text, leadsTo: 'return', to, gate: [] } }),
  };
  return { title: text, after, gate: [], outcomes, ...(approved ? { approval } : {}) };
}

/** Workflows of one to five stages, in a line, side by side or overlapping, with every kind of outcome. */
export const randomWorkflow: fc.Arbitrary<WorkflowSpec> = fc
  .array(drawn, { minLength: 1, maxLength: 5 })
  .map((stages) =>
    WorkflowSpec.parse({
      format: 1,
      id: 'random',
      version: 1,
      title: text,
      jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
      roles: { team: { title: text, as: 'team' } },
      stages: Object.fromEntries(stages.map((stage, index) => [`s${index}`, stageOf(stage, index)])),
    }),
  );
