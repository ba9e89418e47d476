import { expect, it } from 'vitest';
import { noticePreset, timeZoneOf } from '../../../engine/calendar/notice/presets.ts';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { presetsForGates } from '../../../engine/workflow/notice-presets.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();
const asking = (use: { rule: string; preset?: string }) => {
  const workflow = smallWorkflow();
  // A country's law is asked in that country.
  const country = noticePreset(use.preset ?? 'pe-public-hearing')?.country ?? 'PE';
  workflow.jurisdiction = { country, timeZone: timeZoneOf[country]! };
  workflow.stages.dialogues!.gate = [...workflow.stages.dialogues!.gate, use as never];
  return prepareWorkflow(workflow, catalogue);
};

it('writes a notice out with its parameters, its article and its severity, so that the hash covers it', () => {
  const taken = asking({ rule: 'notice-period-kept', preset: 'pe-public-hearing' });
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues));
  const use = taken.definition.spec.stages.dialogues!.gate.at(-1)!;
  expect(use).toMatchObject({
    rule: 'notice-period-kept',
    params: { notice: { hearing: { unit: 'business-days', count: 3 } } },
    severity: 'legal',
    basis: { kind: 'law', reference: 'Perú, TUO de la Ley 27444 (DS 004-2019-JUS), arts. 194 y 145.1' },
  });
  const { version: _version, ...written } = use;
  const same = asking(written);
  expect(same.ok && same.hash).toBe(taken.hash);
});

it('takes every preset that a gate may ask for, and makes none legal that is no law', () => {
  expect(presetsForGates.length).toBeGreaterThan(3);
  for (const preset of presetsForGates) {
    const taken = asking({ rule: 'notice-period-kept', preset });
    if (!taken.ok) throw new Error(`${preset}: ${JSON.stringify(taken.issues)}`);
    const use = taken.definition.spec.stages.dialogues!.gate.at(-1)!;
    expect(use.severity === 'legal', preset).toBe(use.basis.kind === 'law');
  }
});
