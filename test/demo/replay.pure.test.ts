import { expect, it } from 'vitest';
import { readArguments, WrongArgument } from '../../demo/arguments.ts';
import { compareTally } from '../../demo/check-tally.ts';
import { at, dayOf, midnights, shifted } from '../../demo/instants.ts';
import { commitments } from '../../demo/penalolen/commitments.ts';
import { contributionSets } from '../../demo/penalolen/contributions.ts';
import { forumSessions } from '../../demo/penalolen/forum-sessions.ts';
import { paperBatches } from '../../demo/penalolen/paper-batches.ts';
import { optionCodes, publishedTable } from '../../demo/penalolen/votes.ts';
import { illustrative, sourced } from '../../demo/provenance.ts';
import { act, inOrder } from '../../demo/replay/agenda.ts';
import { withSegmentNames } from '../../demo/replay/attempts.ts';
import { ballotBody, charterTerms } from '../../demo/replay/consultation.ts';
import { markCounts } from '../../demo/replay/cycle.ts';
import { disagreements } from '../../demo/replay/evaluation.ts';
import { votesOf } from '../../demo/replay/forum-votes.ts';
import { paperEntry } from '../../demo/replay/paper-entry.ts';
import { commitmentFields } from '../../demo/replay/plan.ts';
import { answersToContributions } from '../../demo/replay/systematization.ts';
import { screenOn } from '../../demo/screen.ts';
import { acknowledgedIn, nothingLost } from '../../demo/unfinished.ts';

it('reads the command line, and refuses what it does not know', () => {
  expect(readArguments([], {})).toEqual({
    ...{ name: 'penalolen', language: 'es' },
    ...{ serve: false, port: 0 },
  });
  expect(readArguments(['--lang', 'en', '--serve'], {})).toMatchObject({
    language: 'en',
    serve: true,
    port: 8080,
  });
  expect(readArguments(['--serve'], { PORT: '9000' }).port).toBe(9000);
  expect(() => readArguments(['--lang', 'fr'], {})).toThrow(WrongArgument);
  expect(() => readArguments(['--fast'], {})).toThrow(WrongArgument);
  expect(() => readArguments(['atlantis'], {})).toThrow(WrongArgument);
  expect(() => readArguments(['penalolen', 'penalolen'], {})).toThrow(WrongArgument);
  expect(() => readArguments([], { PORT: '70000' })).toThrow(WrongArgument);
});

it('puts what happens in its order, and keeps the order given within an instant', async () => {
  const happened: string[] = [];
  const note = (name: string) => async () => void happened.push(name);
  const first = [act('2021-07-02T00:00:00Z', note('later')), act('2021-07-01T08:00:00-04:00', note('one'))];
  const second = [act('2021-07-01T12:00:00Z', note('two'))];
  for (const { happen } of inOrder(first, second)) await happen();
  expect(happened).toEqual(['one', 'two', 'later']);
});

it('takes local days for what they were in Santiago, in winter and in summer', () => {
  expect(at('2021-08-05', '12:00')).toBe('2021-08-05T16:00:00Z');
  expect(at('2021-10-05', '12:00')).toBe('2021-10-05T15:00:00Z');
  expect(dayOf('2021-08-05T03:30:00Z')).toBe('2021-08-04');
  expect(shifted('2021-08-05T03:30:00Z', 45)).toBe('2021-08-05T04:15:00.000Z');
  expect([...midnights('2021-09-04T12:00:00Z', '2021-09-06T12:00:00Z')]).toEqual([
    // The clock went forward at midnight: the day begins at one.
    '2021-09-05T04:00:00Z',
    '2021-09-06T03:00:00Z',
  ]);
});

it.each(forumSessions.value)(
  'gives every present seat a vote, and the totals of the session: $code',
  (session) => {
    const votes = votesOf(session);
    const { decides, inFavour, against, abstained } = session.resolution;
    const of = (choice: string) => votes.filter(({ vote }) => vote === choice).length;
    const [won, lost] = decides === 'return' ? ['return', 'approve'] : ['approve', 'return'];
    expect([of(won!), of(lost!), of('abstain')]).toEqual([inFavour, against, abstained]);
    expect(new Set(votes.map(({ seat }) => seat)).size).toBe(votes.length);
    for (const absent of session.absentSeats) expect(votes.map(({ seat }) => seat)).not.toContain(absent);
  },
);

it('answers every contribution once, and leaves out only for the two reasons of the plan', () => {
  const said = contributionSets.flatMap(({ contributions }) => contributions.value.map(({ code }) => code));
  const answers = answersToContributions();
  expect(answers.map(({ code }) => code)).toEqual(said);
  for (const { proposal, reason } of answers) {
    expect(proposal === null).toBe(reason !== null);
    if (reason !== null) expect(['technical-impossibility', 'outside-powers']).toContain(reason);
  }
});

it('writes the charter of the plan: over twelve, one choice, three places, each share rounded by itself', () => {
  const proposals = new Map(optionCodes.map((code) => [code, `id of ${code}`]));
  expect(charterTerms(proposals)).toMatchObject({
    eligibility: { minAge: { years: 12, operator: 'over' }, links: ['lives', 'studies', 'works'] },
    counting: {
      choices: { min: 1, max: 1 },
      places: 3,
      percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
    },
    binding: { force: 'self' },
  });
});

it('makes a ballot that carries the inclusion code and not the secret behind it', () => {
  const secret = '00112233445566778899aabbccddeeff';
  const voter = { document: '39000001-9', ageYears: 20, link: 'lives' } as const;
  const body = JSON.stringify(ballotBody('c', { voter, option: 'public-spaces', channel: 'online' }, secret));
  expect(body).not.toContain(secret);
  expect(JSON.parse(body)).toMatchObject({ voter: { by: 'document' }, choice: ['public-spaces'] });
  expect(JSON.parse(body).inclusionCode).toMatch(/^[0-9a-f]{64}$/);
});

it.each(paperBatches().value)('types a box so that folios, ballots and votes fit: $code', (batch) => {
  const entry = paperEntry(batch);
  const { first, last } = entry.folios;
  const votes = entry.votes.reduce((sum, line) => sum + line.votes, 0);
  expect(last - first + 1 - entry.unused).toBe(entry.ballots);
  expect([votes, entry.voters.length]).toEqual([entry.ballots, entry.ballots]);
  if (batch.discrepancy === null) return;
  expect(paperEntry(batch, batch.discrepancy).votes).not.toEqual(entry.votes);
});

it.each(commitments)('writes a commitment under the names of the engine: $code', (commitment) => {
  const fields = commitmentFields(commitment) as { values: string[]; milestones: object[]; action: string };
  const known = ['transparency', 'civic-participation', 'public-accountability', 'technology'];
  expect(fields.values.every((value) => known.includes(value))).toBe(true);
  expect(fields.milestones).toHaveLength(commitment.milestones.value.length);
  expect(fields.action.split('\n')).toEqual([...commitment.action.value]);
});

it('has the two sides disagree once, on what the third commitment changed', () => {
  expect(disagreements()).toEqual([{ commitment: 'connected-management', scale: 'did-it-open-government' }]);
});

it('sees a vote that is not the table’s', () => {
  const options = optionCodes.map((option) => ({ option, ...publishedTable.value[option] }));
  expect(compareTally({ options }).every(({ equal }) => equal)).toBe(true);
  const changed = options.map((line, index) => (index === 4 ? { ...line, votes: line.votes + 1 } : line));
  expect(compareTally({ options: changed }).map(({ equal }) => equal)).toEqual(
    options.map((_, index) => index !== 4),
  );
  expect(() => compareTally({ options: options.slice(1) })).toThrow(/greener-penalolen/);
});

it('counts the marks of data, a list by its items', () => {
  const source = { document: 'penalolen-plan', page: 9 };
  const data = [sourced('a', source), illustrative([1, 2, 3], 'why'), { deep: illustrative(null, 'why') }];
  expect(markCounts(data)).toEqual({ sourced: 1, inferred: 0, illustrative: 4 });
});

it('holds the ledger of an unfinished run against what was acknowledged, but for a line cut short', () => {
  const process = '/api/penalolen/processes/p';
  const lines = [
    JSON.stringify({ path: '/api/penalolen/commands/register-person', seq: 90 }),
    JSON.stringify({ path: `${process}/commands/map-stakeholders`, seq: 7 }),
    JSON.stringify({ path: `${process}/consultations/c/ballots`, inclusionCode: 'ab' }),
    '{"path":"/api/pen',
  ];
  const acknowledged = acknowledgedIn(lines.join('\n'));
  expect(acknowledged).toEqual({ last: new Map([['p', 7]]), ballots: ['ab'] });
  const of = (events: number) => new Map([['p', { events, faults: 0 }]]);
  const left = { organizationEvents: 90, acknowledged, ballotsInBox: 1 };
  expect(nothingLost({ ...left, processes: of(7) })).toBe(true);
  expect(nothingLost({ ...left, processes: of(6) })).toBe(false);
  expect(nothingLost({ ...left, processes: of(8), ballotsInBox: 0 })).toBe(false);
});

it('shows a refused passage with what is missing, and a bar at every tenth', () => {
  const written: string[] = [];
  const out = { write: (text: string) => written.push(text) };
  const screen = screenOn(out, { language: 'es', plain: true, next: 'Qué hacer' });
  const line = { blocks: true, verdict: { status: 'not-met' } };
  screen.refused('2021-07-30T16:00:00Z', 'Se intenta salir', {
    status: 409,
    code: 'gate-blocked',
    title: 'La etapa no puede terminar',
    detail: 'Falta 1.',
    next: 'Resuelva.',
    checklist: {
      items: [{ ...line, words: { title: 'Actas', status: 'No se cumple', missing: 'Falta el acta.' } }],
    },
  });
  const text = written.join('');
  for (const part of [
    '2021-07-30 ✗',
    '409',
    '☐ Actas: no se cumple.',
    'Falta el acta.',
    'Qué hacer: Resuelva.',
  ])
    expect(text).toContain(part);
  written.length = 0;
  for (let done = 1; done <= 100; done += 1) screen.progress('votos', done, 100);
  expect(written).toHaveLength(11);
  expect(written.at(-1)).toContain('100/100');
});

it('names the segments of a checklist as the map does', () => {
  expect(withSegmentNames('Faltan: children-and-youth y women.')).toBe('Faltan: Jóvenes y Niños y Mujeres.');
});
