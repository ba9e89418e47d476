import { expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import {
  declared,
  hoursFromNow,
  pass,
  publicly,
  someAssemblies,
  someone,
  withGate,
} from './given-committees.ts';

withGate([{ rule: 'committee-elected', params: { territories: ['iztapalapa/san-miguel-teotongo'] } }]);

const missingHere = {
  status: 'not-met',
  missing: [{ territory: 'iztapalapa/san-miguel-teotongo' }],
};

it('elects a committee at an assembly, and puts it in office by the clock when nobody objected', async () => {
  const given = await someAssemblies();
  const committee = await given.committee({ goals: [{ group: 'women', atLeast: 1 }] });
  expect(await given.verdict('committee-elected')).toMatchObject(missingHere);
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  expect(await given.nominated(election, [{}, {}, { code: 'A-7' }])).toEqual(['C-1', 'C-2', 'A-7']);
  await given.holds(meeting);
  const { result } = await given.counted(election, { 'C-1': 31, 'C-2': 9, 'A-7': 22 });
  const elected = [
    { candidate: 'C-1', post: 'member', by: 'votes', votes: 31 },
    { candidate: 'A-7', post: 'member', by: 'votes', votes: 22 },
  ];
  expect(result).toMatchObject({ round: 1, voters: 40, elected, next: null });
  const { result: told } = await given.accepted('declare-election', {
    election,
    presiding: 'Mesa de la asamblea',
    composition: [{ group: 'women', count: 2 }],
  });
  expect(told).toMatchObject({ elected, vacant: [] });
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'called', members: [] });
  pass(8);
  expect(await sweep(given.at.engine, given.at.organization)).toMatchObject({ refused: 0, failed: 0 });
  expect(await given.committeeNow(committee)).toMatchObject({
    state: 'in-office',
    terms: 1,
    vacant: [],
    members: [
      { candidate: 'C-1', post: 'member', state: 'in-office' },
      { candidate: 'A-7', post: 'member', state: 'in-office' },
    ],
    goals: [{ group: 'women', atLeast: 1, reached: 'yes' }],
  });
  expect(await given.verdict('committee-elected')).toMatchObject({ status: 'met' });
  await given.verified();
});

it('counts hands only at an assembly that was held, and never more than those who came and may vote', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const dialogue = await given.assembly({ kind: 'dialogue' });
  const call = { committee, mode: 'by-candidate', ties: 'lot', mayVote: 'Vecinas', mayStand: 'Vecinas' };
  expect(await given.refused('call-election', { ...call, meeting: dialogue })).toMatchObject({
    reason: 'not-an-assembly',
    details: { kind: 'dialogue' },
  });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}, {}]);
  const count = (lines: object[], more: object = {}) => ({
    election,
    countedBy: 'Escrutadores',
    contests: [{ contest: 'member', lines, ...more }],
  });
  const [one, two, three] = ['C-1', 'C-2', 'C-3'].map((option) => ({ option, for: 10 }));
  expect(await given.refused('count-election', count([one!, two!, three!]))).toMatchObject({
    reason: 'assembly-not-held-yet',
  });
  await given.holds(meeting);
  const tooMany = await given.refused('count-election', count([{ ...one, for: 41 }, two!, three!]));
  expect(tooMany).toMatchObject({
    issues: [{ reason: 'more-hands-than-voters', details: { hands: 41, voters: 40 } }],
  });
  const inAll = await given.refused(
    'count-election',
    count([{ ...one, for: 35 }, { ...two, for: 35 }, three!], { abstain: 1 }),
  );
  expect(inAll).toMatchObject({
    issues: [{ reason: 'more-votes-than-each-may-give', details: { hands: 80, most: 78, votesEach: 2 } }],
  });
  expect(await given.refused('count-election', count([one!, two!]))).toMatchObject({
    issues: [{ reason: 'not-what-is-to-be-counted', details: { expected: ['C-1', 'C-2', 'C-3'] } }],
  });
  const present = { ...count([one!, two!, three!]), present: 41 };
  expect(await given.refused('count-election', present)).toMatchObject({
    reason: 'more-voters-than-came',
    details: { present: 41, came: 40 },
  });
  await given.verified();
});

it('goes to a second round for a tie, and to the lot when it ties again', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}, {}, {}]);
  await given.holds(meeting);
  const first = await given.counted(election, { 'C-1': 30, 'C-2': 12, 'C-3': 12, 'C-4': 3 });
  expect(first.result.next).toMatchObject({
    what: 'count',
    contests: [{ contest: 'member', seats: 1, votesEach: 1, options: ['C-2', 'C-3'] }],
  });
  expect(await given.refused('declare-election', { election, presiding: 'Mesa' })).toMatchObject({
    state: 'another-round',
  });
  const second = await given.counted(election, { 'C-2': 19, 'C-3': 19 });
  expect(second.result.next).toMatchObject({ what: 'lot', contests: [{ options: ['C-2', 'C-3'] }] });
  const lot = { election, contest: 'member', record: 'Acta del sorteo, en la misma asamblea' };
  expect(await given.refused('draw-election-lot', { ...lot, drawn: ['C-1', 'C-2'] })).toMatchObject({
    issues: [{ reason: 'not-those-who-are-tied' }],
  });
  await given.accepted('draw-election-lot', { ...lot, drawn: ['C-3', 'C-2'] });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  expect((await given.electionNow(election)).result).toMatchObject({
    elected: [
      { candidate: 'C-1', by: 'votes' },
      { candidate: 'C-3', by: 'lot' },
    ],
    replacements: [{ post: 'member', candidates: [['C-2'], ['C-4']] }],
  });
  await given.verified();
});

it('repeats an election that stayed undecided, was rejected or was objected to with reason', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const tied = await given.election(committee, meeting, { ties: 'repeat' });
  await given.nominated(tied, [{}, {}, {}]);
  await given.holds(meeting);
  await given.counted(tied, { 'C-1': 10, 'C-2': 10, 'C-3': 10 });
  expect(await given.electionNow(tied)).toMatchObject({ state: 'undecided' });
  const second = await given.election(committee, meeting);
  expect(await given.electionNow(second)).toMatchObject({ number: 2, repeats: tied, onAgenda: false });
  expect(
    await given.refused('call-election', {
      committee,
      meeting,
      mode: 'by-slate',
      ties: 'lot',
      mayVote: 'Vecinas',
      mayStand: 'Vecinas',
    }),
  ).toMatchObject({ reason: 'election-under-way', details: { election: second } });
  await given.nominated(second, [{}, {}, {}]);
  await given.counted(second, { 'C-1': 20, 'C-2': 15, 'C-3': 5 });
  await given.accepted('reject-election', { election: second, reason: 'Votó gente de otra colonia.' });
  const { election } = await declaredAgain(given, committee);
  const text = 'No se contó a quienes estaban atrás.';
  const { result } = await given.accepted('object-to-election', { election, text }, publicly);
  pass(8);
  expect(await given.refused('confirm-election', { election })).toMatchObject({
    reason: 'objections-await-an-answer',
    details: { open: 1 },
  });
  expect(await given.refused('object-to-election', { election, text }, publicly)).toMatchObject({
    reason: 'time-to-object-is-over',
  });
  await given.accepted('answer-election-objection', {
    election,
    objection: result.objection,
    upheld: true,
    reasons: 'Es cierto: faltó contar a una parte.',
  });
  expect(await given.electionNow(election)).toMatchObject({ state: 'rejected', openObjections: 0 });
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'called', members: [] });
  await given.verified();
});

async function declaredAgain(given: Awaited<ReturnType<typeof someAssemblies>>, committee: string) {
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 20, 'C-2': 15 });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  return { election };
}

it('elects the slate with most hands, whole, and keeps the others on it as those who follow', async () => {
  const given = await someAssemblies();
  const posts = [
    { post: 'coordination', seats: 1 },
    { post: 'health', seats: 1, area: 'health' },
  ];
  const committee = await given.committee({ posts });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting, { mode: 'by-slate', ties: 'lot' });
  const stands = (slate: string, post: string) => ({ slate, post });
  await given.nominated(election, [
    stands('P-1', 'coordination'),
    stands('P-1', 'health'),
    stands('P-2', 'coordination'),
    stands('P-2', 'health'),
    stands('P-2', 'health'),
  ]);
  await given.holds(meeting);
  const lines = [
    { option: 'P-1', for: 15 },
    { option: 'P-2', for: 21 },
  ];
  const contests = [{ contest: 'slates', abstain: 4, lines }];
  const { result } = await given.accepted('count-election', { election, countedBy: 'Mesa', contests });
  expect(result).toMatchObject({
    elected: [
      { candidate: 'C-3', post: 'coordination', by: 'slate', votes: 21 },
      { candidate: 'C-4', post: 'health', by: 'slate', votes: 21 },
    ],
    replacements: [{ post: 'health', candidates: [['C-5']] }],
  });
  await given.verified();
});

it('acclaims only where nobody is against, and counts hands where somebody is', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting, { mode: 'by-acclamation' });
  await given.nominated(election, [{}, {}, {}]);
  await given.holds(meeting);
  const acclaim = { election, countedBy: 'Mesa', dissent: 0 };
  expect(await given.refused('count-election', acclaim)).toMatchObject({
    reason: 'more-candidates-than-seats',
    details: { candidates: 3, seats: 2 },
  });
  await given.accepted('withdraw-candidacy', { election, candidate: 'C-3' });
  await given.accepted('count-election', { ...acclaim, dissent: 2 });
  expect(await given.electionNow(election)).toMatchObject({ state: 'another-round' });
  await given.counted(election, { 'C-1': 30, 'C-2': 0 });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  expect((await given.electionNow(election)).result).toMatchObject({
    elected: [{ candidate: 'C-1', by: 'votes', votes: 30 }],
    vacant: [{ post: 'member', seats: 1 }],
  });
  const acclaimed = await given.committee();
  const again = await given.assembly();
  const other = await given.election(acclaimed, again, { mode: 'by-acclamation' });
  await given.nominated(other, [{}, {}]);
  await given.holds(again);
  await given.accepted('count-election', { election: other, countedBy: 'Mesa', dissent: 0 });
  expect((await given.electionNow(other)).result).toMatchObject({
    elected: [
      { candidate: 'C-1', by: 'acclamation', votes: null },
      { candidate: 'C-2', by: 'acclamation', votes: null },
    ],
  });
  await given.verified();
});

it('lets nobody count or declare the election that they stand in', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  const judge = await someone('team');
  await given.nominated(election, [{ person: judge.id }, {}, {}]);
  expect(
    await given.refused('nominate-candidates', { election, candidates: [{ person: judge.id }] }),
  ).toMatchObject({ issues: [{ reason: 'stands-already' }] });
  await given.holds(meeting);
  const lines = ['C-1', 'C-2', 'C-3'].map((option, index) => ({ option, for: 10 + index }));
  const contests = [{ contest: 'member', lines }];
  const count = { election, countedBy: 'Mesa', contests };
  const own = { reason: 'stands-in-this-election' };
  expect(await given.refused('count-election', count, judge)).toMatchObject(own);
  await given.accepted('count-election', count);
  expect(await given.refused('declare-election', { election, presiding: 'Mesa' }, judge)).toMatchObject(own);
  await given.verified();
});

it('takes no name for a code, and tells of no person in a view', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  const candidates = [{ code: 'maria-lopez' }];
  expect(await given.refused('nominate-candidates', { election, candidates })).toMatchObject({
    code: 'invalid',
  });
  const person = (await someone()).id;
  await given.nominated(election, [{ person }]);
  expect(JSON.stringify(await given.electionNow(election))).not.toContain(person);
  await given.verified();
});

it('keeps counts and results in the ledger, and texts out of it', async () => {
  const given = await someAssemblies();
  const { election } = await declared(given);
  const { at, process } = given;
  const ledger = await processLedgerView(at.engine, { organization: at.organization, process, limit: 100 });
  const told = ledger?.items.find(({ type }) => type === 'election-counted');
  expect(told?.body.payload).toMatchObject({
    election,
    round: 1,
    elected: [
      { candidate: 'C-1', votes: 30 },
      { candidate: 'C-2', votes: 20 },
    ],
  });
  expect(JSON.stringify(ledger)).not.toMatch(/Escrutadores|Colectivo|Quienes viven|Mesa de la asamblea/);
  await given.verified();
});

it('marks an election that was called when the assembly had begun', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly({ startsAt: hoursFromNow(0), endsAt: hoursFromNow(2) });
  const election = await given.election(committee, meeting);
  expect(await given.electionNow(election)).toMatchObject({ onAgenda: false });
  await given.accepted('cancel-election', { election, reason: 'La asamblea no alcanzó a reunirse.' });
  expect(await given.electionNow(election)).toMatchObject({ state: 'cancelled' });
});
