import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { previewData } from '../../../engine/documents/preview.ts';
import { isRefused } from '../../../engine/kernel/refusals.ts';
import { renderBody } from '../../../templates/formats/body.ts';
import { languages } from '../../../templates/messages.ts';
import { type Assemblies, declared, neighbours, pass, someAssemblies, withGate } from './given-committees.ts';

withGate();

const read = async ({ at, process }: Assemblies, meeting: string) =>
  (await meetingView(at.engine, { organization: at.organization, process, meeting }))!;

/** Drafts the minutes of an assembly; somebody else approves them. */
async function approved(given: Assemblies, meeting: string) {
  const draft = { meeting, agenda: ['Elección'], proceedings: 'Se eligió al colectivo.' };
  const { result } = await given.accepted('draft-minutes', draft);
  await given.accepted('approve-minutes', { minutes: result.minutes }, given.secretary);
}

it('puts counts, lots and result of an election into the minutes of its assembly', async () => {
  const given = await someAssemblies();
  const { meeting, election } = await declared(given);
  await approved(given, meeting);
  const view = await read(given, meeting);
  expect(view.minutes).toMatchObject({ state: 'approved', intact: true });
  expect(view.minutes?.content).toMatchObject({
    elections: [
      {
        election,
        state: 'declared',
        title: 'Colectivo de planeación',
        mode: 'by-candidate',
        onAgenda: true,
        rounds: [{ round: 1, voters: null, contests: [{ lines: [{ option: 'C-1', for: 30 }, {}, {}, {}] }] }],
        elected: [
          { candidate: 'C-1', votes: 30 },
          { candidate: 'C-2', votes: 20 },
        ],
        presiding: 'Mesa de la asamblea',
      },
    ],
  });
  await given.verified();
});

it('tells how many had a vote only where it gives no small group away', async () => {
  const given = await someAssemblies();
  const shown = async (attendance: readonly object[], more: object = {}) => {
    const committee = await given.committee();
    const meeting = await given.assembly();
    const election = await given.election(committee, meeting, more);
    await given.nominated(election, [{}]);
    await given.holds(meeting, attendance);
    await given.counted(election, { 'C-1': 3 });
    const { elections } = await read(given, meeting);
    expect((await given.electionNow(election)).counts[0]!.voters).toBe(elections[0]!.rounds[0]!.voters);
    return elections[0]!.rounds[0]!.voters;
  };
  const groups = (neighbours: number, staff: number) => [
    { group: 'neighbours', count: neighbours },
    { group: 'municipal-staff', count: staff },
  ];
  expect(await shown(groups(40, 12))).toBe(40);
  // Beside a total of 44, the 40 would tell that 4 were of the staff.
  expect(await shown(groups(40, 4))).toBe(null);
  expect(await shown(groups(40, 4), { votingGroups: [] })).toBe(44);
  expect(await shown(groups(4, 12))).toBe(null);
  await given.verified();
});

it('takes no count any more when the minutes are approved', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}]);
  await given.holds(meeting);
  await approved(given, meeting);
  const contests = [{ contest: 'member', lines: ['C-1', 'C-2'].map((option) => ({ option, for: 1 })) }];
  expect(await given.refused('count-election', { election, countedBy: 'Mesa', contests })).toMatchObject({
    reason: 'minutes-took-no-election',
  });
});

it('says nothing of elections in the minutes of a meeting that had none', async () => {
  const given = await someAssemblies();
  const meeting = await given.assembly();
  await given.holds(meeting);
  await approved(given, meeting);
  const { content } = (await read(given, meeting)).minutes!;
  expect(Object.keys(content!)).not.toEqual(expect.arrayContaining(['elections']));
  expect(Object.keys(content!)).not.toEqual(expect.arrayContaining(['revocations']));
});

it('tells a second round that was counted at a later assembly in the minutes of that one', async () => {
  const given = await someAssemblies();
  const committee = await given.committee({ posts: [{ post: 'member', seats: 1 }] });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 10, 'C-2': 10 });
  const later = await given.assembly();
  await given.holds(later);
  await given.counted(election, { 'C-1': 8, 'C-2': 12 }, { meeting: later });
  expect((await read(given, meeting)).elections).toMatchObject([{ election, rounds: [{ round: 1 }] }]);
  expect((await read(given, later)).elections).toMatchObject([{ election, rounds: [{ round: 2 }] }]);
  await given.verified();
});

it('holds a correction of the assembly to the votes that were counted at it', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}]);
  const { seq } = await held(given, meeting);
  await given.counted(election, { 'C-1': 20, 'C-2': 15 });
  const reason = 'Se contó mal a quienes asistieron.';
  const fewer = { attendance: [{ group: 'neighbours', count: 39 }] };
  expect(await given.refused('correct-record', { seq, reason, changes: fewer })).toMatchObject({
    issues: [{ reason: 'fewer-than-voted', details: { came: 39, voters: 40 } }],
  });
  const annulled = { annulled: true };
  expect(await given.refused('correct-record', { seq, reason, changes: annulled })).toMatchObject({
    reason: 'people-were-elected-at-it',
  });
  await given.accepted('correct-record', {
    seq,
    reason,
    changes: { attendance: [{ group: 'neighbours', count: 41 }] },
  });
  await given.accepted('reject-election', { election, reason: 'La asamblea no fue tal.' });
  await given.accepted('correct-record', { seq, reason, changes: annulled });
  await given.verified();
});

async function held(given: Assemblies, meeting: string) {
  pass(2);
  const { startsAt, endsAt } = await read(given, meeting);
  const attendance = neighbours;
  return given.accepted('hold-meeting', { meeting, from: startsAt, to: endsAt, attendance });
}

it.each(languages)('writes the elections and revocations of an assembly out in %s', async (language) => {
  const given = await someAssemblies();
  const { meeting, committee } = await declared(given);
  pass(9);
  const { election } = (await read(given, meeting)).elections[0]!;
  await given.accepted('confirm-election', { election });
  const [member] = (await given.committeeNow(committee)).members;
  await given.accepted('revoke-membership', {
    membership: member!.id,
    meeting,
    votes: { for: 5, against: 30, abstain: 2 },
    countedBy: 'Escrutadores',
    reason: 'No asistió.',
  });
  await approved(given, meeting);
  const { at, process } = given;
  const asked = { organization: at.organization, process, kind: 'minutes', subject: meeting, about: {} };
  const data = await previewData(at.engine, { ...asked, language });
  if (data === undefined || isRefused(data)) throw new Error(JSON.stringify(data));
  const text = readFileSync(new URL(`../../../templates/${language}/minutes.hbs`, import.meta.url), 'utf8');
  const page = renderBody({ language, timeZone: 'America/Mexico_City', country: 'MX', text }, data);
  const said = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const words =
    language === 'es'
      ? ['Elecciones', 'A mano alzada, por persona', 'Member C-1 por votos 30', 'Revocaciones', 'no alcanzó']
      : ['Elections', 'By show of hands', 'Member C-1 by votes 30', 'Revocations', 'not enough'];
  for (const each of words) expect(said).toContain(each);
});
