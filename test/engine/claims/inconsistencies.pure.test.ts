import { describe, expect, it } from 'vitest';
import { type CommitmentStory, findInconsistencies } from '../../../engine/claims/find-inconsistencies.ts';

const story = (more: Partial<CommitmentStory> = {}): CommitmentStory => ({
  ...{ commitment: 'c', code: 'cultura', endsOn: '2022-05-31', state: 'under-way' },
  plannedBy: [{ step: 'planned-end', note: null, provenance: 'inferred', act: [] }],
  ...{ openMilestones: [], artefactsNotShown: [] },
  report: { report: 'r', objectiveReached: 'yes', lastHappeningOn: '2022-05-31' },
  ...more,
});
const kinds = (...given: Parameters<typeof findInconsistencies>) =>
  findInconsistencies(...given).map(({ kind }) => kind);

describe('what does not go together in the data', () => {
  it('is nothing where the report, the milestones, the products and the days agree', () => {
    expect(findInconsistencies([story()], [])).toEqual([]);
  });

  it('counts the days after the planned end: 373 for the commitment of the State of Mexico', () => {
    const report = { report: 'r', objectiveReached: 'partly', lastHappeningOn: '2023-06-08' };
    expect(findInconsistencies([story({ report })], [])).toEqual([
      {
        ...{ kind: 'ended-later-than-planned', commitment: 'c', code: 'cultura' },
        ...{ plannedOn: '2022-05-31', lastOn: '2023-06-08', days: 373 },
        plannedBy: [{ step: 'planned-end', note: null, provenance: 'inferred', act: [] }],
      },
    ]);
    expect(kinds([story({ report: { ...report, lastHappeningOn: '2022-06-01' } })], [])).toEqual([
      'ended-later-than-planned',
    ]);
    expect(kinds([story({ report: null })], [])).toEqual([]);
  });

  it('holds an objective declared reached against what is still open', () => {
    const open = story({ openMilestones: ['exchange'], artefactsNotShown: ['installation-act'] });
    const children = [{ process: 'p', stagesNotPassed: ['installation'] }];
    expect(kinds([open], children)).toEqual([
      'objective-reached-with-open-milestones',
      'objective-reached-with-artefacts-not-shown',
      'objective-reached-with-processes-under-way',
    ]);
    const partly = { report: 'r', objectiveReached: 'partly', lastHappeningOn: null };
    expect(kinds([{ ...open, report: partly }], children)).toEqual([]);
  });
});
