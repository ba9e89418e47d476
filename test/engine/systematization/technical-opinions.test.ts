import { expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { opinionsView } from '../../../engine/systematization/views/opinions.ts';
import { proposalView } from '../../../engine/systematization/views/proposal.ts';
import { testClock } from '../../database.ts';
import { aSystematization, type Systematization, someone, withSystematization } from './given-process.ts';

withSystematization();

const where = (given: Systematization) => ({ organization: given.at.organization, process: given.process });
const within = { unit: 'business-days', count: 10 };
const unit = 'Gestión Ambiental';

async function aProposal(given: Systematization): Promise<string> {
  const said = await given.said('Compostaje comunitario.');
  const text = { title: 'Más verde', theme: 'environment', cites: [said] };
  return given.made('formulate-proposal', text, 'proposal');
}

it('counts the deadline by the calendar, and takes an opinion in time from the unit that was asked', async () => {
  const given = await aSystematization();
  const proposal = await aProposal(given);
  testClock.moveTo('2021-08-25T13:00:00.000Z');
  const asked = await given.accepted('request-opinion', { proposal, unit, within });
  // Ten business days in Chile, none of them a holiday; the day of asking does not count.
  expect(asked.result).toMatchObject({ dueOn: '2021-09-08', dueAt: '2021-09-09T02:59:59.999Z' });
  const opinion = asked.result.opinion as string;
  const answer = {
    opinion,
    finding: 'feasible-with-changes',
    grounds: 'Conviene partir por un diagnóstico.',
  };
  expect(await given.refused('give-opinion', answer)).toMatchObject({
    code: 'not-permitted',
    needs: ['technical-unit'],
  });
  const stranger = await someone('technical-unit', 'Dirección Jurídica');
  expect(await given.refused('give-opinion', answer, stranger)).toEqual({
    code: 'not-possible',
    reason: 'opinion-asked-of-another-unit',
    details: { unit },
  });
  testClock.moveTo('2021-09-03T13:00:00.000Z');
  expect(
    await given.refused('give-opinion', { ...answer, givenAt: '2021-08-25T12:59:00Z' }, given.unit),
  ).toMatchObject({ issues: [{ path: 'givenAt', reason: 'before-it-was-asked-for' }] });
  await given.accepted('give-opinion', answer, given.unit);
  expect(await given.refused('give-opinion', answer, given.unit)).toMatchObject({ state: 'given' });
  testClock.moveTo('2021-09-10T13:00:00.000Z');
  expect(await sweep(given.at.engine, given.at.organization)).toMatchObject({
    // The heads of the ledgers, which the organization records every day.
    accepted: 1,
    refused: 0,
    failed: 0,
  });
  const view = await proposalView(given.at.engine, { ...where(given), proposal });
  expect(view?.opinions).toMatchObject([
    { state: 'given', finding: 'feasible-with-changes', overdue: false, givenOnVersion: 1 },
  ]);
  await given.verified();
});

it('shows an opinion as overdue from the first millisecond, records it, and takes it late', async () => {
  const given = await aSystematization();
  const proposal = await aProposal(given);
  testClock.moveTo('2021-09-13T13:00:00.000Z');
  const asked = await given.accepted('request-opinion', {
    proposal,
    unit,
    within: { unit: 'natural-days', count: 6 },
  });
  // 19 September is a Sunday, so that it is due at the end of Monday, the 20th.
  expect(asked.result).toMatchObject({ dueOn: '2021-09-20', dueAt: '2021-09-21T02:59:59.999Z' });
  const awaited = async () =>
    (await opinionsView(given.at.engine, { ...where(given), awaited: true, limit: 5 }))?.items[0];
  testClock.moveTo('2021-09-21T02:59:59.999Z');
  expect(await awaited()).toMatchObject({ state: 'requested', overdue: false });
  testClock.moveTo('2021-09-21T03:00:00.000Z');
  expect(await awaited()).toMatchObject({ state: 'requested', overdue: true });
  expect(await sweep(given.at.engine, given.at.organization)).toMatchObject({ accepted: 2, refused: 0 });
  expect(await awaited()).toMatchObject({ state: 'overdue', overdue: true });

  await given.accepted('amend-proposal', { proposal, title: 'Más verde y más limpio' });
  const answer = { opinion: asked.result.opinion, finding: 'feasible', grounds: 'Cabe en el programa.' };
  await given.accepted('give-opinion', answer, given.unit);
  expect(await awaited()).toBeUndefined();
  const view = await proposalView(given.at.engine, { ...where(given), proposal });
  expect(view?.opinions).toMatchObject([{ state: 'given', overdue: true, givenOnVersion: 2 }]);
  await given.verified();
});

it('does not count the days of a suspension', async () => {
  const given = await aSystematization();
  const proposal = await aProposal(given);
  testClock.moveTo('2021-10-04T13:00:00.000Z');
  const { result } = await given.accepted('request-opinion', {
    proposal,
    unit,
    within: { unit: 'natural-days', count: 3 },
  });
  const reading = async () =>
    (await proposalView(given.at.engine, { ...where(given), proposal }))?.opinions[0];
  await given.accepted('suspend-process', suspension);
  testClock.moveTo('2021-10-20T13:00:00.000Z');
  expect(await reading()).toMatchObject({ overdue: false, dueAt: null });
  await given.accepted('resume-process', suspension);
  // Sixteen days later, as long as the suspension was: a Saturday, which rolls to the Monday.
  expect(result.dueAt).toBe('2021-10-08T02:59:59.999Z');
  expect(await reading()).toMatchObject({
    overdue: false,
    state: 'requested',
    dueAt: '2021-10-26T02:59:59.999Z',
  });
  await given.verified();
});

const suspension = { reason: 'Veda.' };

it('asks no longer for an opinion that was withdrawn', async () => {
  const given = await aSystematization();
  const proposal = await aProposal(given);
  const opinion = await given.made('request-opinion', { proposal, unit, within }, 'opinion');
  await given.accepted('withdraw-opinion-request', { opinion });
  const answer = { opinion, finding: 'feasible', grounds: 'Cabe.' };
  expect(await given.refused('give-opinion', answer, given.unit)).toMatchObject({ state: 'withdrawn' });
  testClock.moveTo('2021-12-01T13:00:00.000Z');
  expect(await sweep(given.at.engine, given.at.organization)).toMatchObject({ refused: 0, failed: 0 });
  expect((await proposalView(given.at.engine, { ...where(given), proposal }))?.opinions).toMatchObject([
    { state: 'withdrawn', overdue: false },
  ]);
  await given.verified();
});
