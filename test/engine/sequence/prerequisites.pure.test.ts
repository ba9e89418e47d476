import { describe, expect, it } from 'vitest';
import type { DatedArtefact } from '../../../engine/sequence/facts/dated-artefacts.ts';
import { prerequisitesInSequence } from '../../../engine/sequence/rules/prerequisites-in-sequence.ts';

const three = ['government', 'civil-society', 'guarantor'];
const params = prerequisitesInSequence.params.parse({
  steps: [
    { step: 'call' },
    { step: 'declaration', signedBy: three },
    { step: 'installation', signedBy: three },
    { step: 'working-groups' },
    { step: 'plan' },
  ],
});
const moment = { at: '2023-06-08T12:00:00.000Z', calendar: undefined as never };
const judge = (datedArtefacts: readonly DatedArtefact[]) =>
  prerequisitesInSequence.judge({ datedArtefacts }, params, moment);
const done = (step: string, datedOn: string | null, more: Partial<DatedArtefact> = {}): DatedArtefact => ({
  ...{ step, datedOn, postponed: null, acts: 1, sectors: three },
  ...more,
});

/** Campeche's, with the day of its call, which its sources do not give, left to the test. */
const campeche = (call: string) => [
  done('call', call),
  done('declaration', '2016-06-20'),
  done('installation', '2016-08-31'),
  done('working-groups', '2016-12-01'),
  done('plan', '2017-09-19'),
];

describe('steps that presuppose each other', () => {
  it('are in order as Campeche took them, and on one day too', () => {
    expect(judge(campeche('2016-06-01'))).toEqual({ status: 'met', found: { steps: 5, inOrder: 5 } });
    expect(judge(campeche('2016-06-20')).status).toBe('met');
  });

  it('are not where one is dated a day before the one before it', () => {
    expect(judge(campeche('2016-06-21'))).toMatchObject({
      status: 'not-met',
      missing: [{ step: 'declaration', datedOn: '2016-06-20', gaps: ['before-the-step-before-it'] }],
    });
  });

  it.each([
    { gap: 'without-act', more: { acts: 0 }, unsigned: [] },
    { gap: 'not-signed-by-all', more: { sectors: ['government'] }, unsigned: ['civil-society', 'guarantor'] },
    { gap: 'not-dated', more: { datedOn: null }, unsigned: [] },
  ])('say what a step is short of: $gap', ({ gap, more, unsigned }) => {
    const short = campeche('2016-06-01').map((one) =>
      one.step === 'declaration' ? { ...one, ...more } : one,
    );
    expect(judge(short)).toMatchObject({ missing: [{ step: 'declaration', gaps: [gap], unsigned }] });
  });

  it('tell a signature without the call that precedes it', () => {
    const infoem = [
      done('call', null, { postponed: 'electoral-period', acts: 0, sectors: [] }),
      done('declaration', '2023-02-16'),
    ];
    expect(judge(infoem)).toMatchObject({
      found: { inOrder: 1 },
      missing: [
        { step: 'call', gaps: ['postponed'] },
        { step: 'installation', gaps: ['not-there'] },
        { step: 'working-groups', gaps: ['not-there'] },
        { step: 'plan', gaps: ['not-there'] },
      ],
    });
  });
});
