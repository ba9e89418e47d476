import { expect, it } from 'vitest';
import { notMet } from '../../../engine/gates/verdict.ts';
import { checklistTold } from '../../../engine/process/checklist-told.ts';

it('keeps figures, ids and codes of a checklist for the ledger, and no word that somebody wrote', () => {
  const id = '0177eda8-d200-7246-9806-a4b997325aae';
  const missing = [
    { commitment: id, code: 'lal-0009', institution: 'Ana Pérez, Gobierno Local', startsOn: '2021-03-01' },
    { window: 'Veda 2023', happenedAt: '2023-04-29T18:00:00.000Z', law: 'mx-lgipe-209-1/reformed-2023' },
  ];
  const item = {
    ...{ rule: 'owner-institution-inside-plan', version: 1, params: {}, severity: 'programme' as const },
    basis: { kind: 'source' as const, reference: 'Informe del plan' },
    verdict: notMet({ bound: 1, of: { names: ['María', 'code-1'] } }, { institutions: 2 }, missing),
    ...{ remedy: ['record-accord'], blocks: false },
  };
  expect(checklistTold({ open: true, items: [item] })).toEqual({
    open: true,
    items: [
      {
        ...item,
        verdict: {
          status: 'not-met',
          found: { bound: 1, of: { names: ['code-1'] } },
          required: { institutions: 2 },
          missing: [
            { commitment: id, code: 'lal-0009', startsOn: '2021-03-01' },
            { happenedAt: '2023-04-29T18:00:00.000Z', law: 'mx-lgipe-209-1/reformed-2023' },
          ],
        },
      },
    ],
  });
});
