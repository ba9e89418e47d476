import { expect, it } from 'vitest';
import { attendanceView } from '../../../engine/dialogues/views/attendance.ts';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { someDialogues, withGate } from './given-dialogues.ts';

withGate([{ rule: 'disaggregation-keeps-privacy', params: { k: 10 } }]);

const rule = 'disaggregation-keeps-privacy';

it('publishes small groups nowhere, by the threshold of the method, and keeps what was counted', async () => {
  const given = await someDialogues();
  const { at, process } = given;
  const where = { organization: at.organization, process };
  const meeting = await given.scheduled();
  const counted = [
    { group: 'women', count: 40 },
    { group: 'men', count: 21 },
    { group: 'other-or-undeclared', count: 7 },
  ];
  const { seq } = await given.holds(meeting, { attendance: counted });
  expect(await given.verdict(rule)).toEqual({ status: 'not-applicable', why: 'no-table-published' });
  const draft = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' };
  await given.accepted('approve-minutes', { minutes: await given.made('draft-minutes', draft, 'minutes') });
  const corrected = counted.map((each) => (each.group === 'men' ? { ...each, count: 22 } : each));
  await given.accepted('correct-record', {
    seq,
    reason: 'Se contó mal.',
    changes: { attendance: corrected },
  });

  const shown = (total: number) => ({
    groups: [
      { group: 'women', count: 40 },
      { group: 'men', count: null },
      { group: 'other-or-undeclared', count: null },
    ],
    total,
    suppressedBelow: 10,
  });
  const view = await meetingView(at.engine, { ...where, meeting });
  expect(view?.attendance).toEqual(shown(69));
  expect(view?.minutes?.content).toMatchObject({ meeting: { attendance: shown(68) } });
  const ledger = await processLedgerView(at.engine, { ...where, limit: 100 });
  expect(JSON.stringify(ledger)).not.toContain('undeclared');
  expect(await attendanceView(at.engine, { ...where, meeting })).toEqual({ meeting, groups: corrected });
  expect(await given.verdict(rule)).toEqual({ status: 'met', found: { approved: 1, tooFine: 0 } });
  await given.verified();
});
