import { commitments } from '../../../demo/penalolen/commitments.ts';
import { dialogues } from '../../../demo/penalolen/dialogues.ts';
import { plan } from '../../../demo/penalolen/plan.ts';
import { ballotProposals } from '../../../demo/penalolen/proposals.ts';
import { segments } from '../../../demo/penalolen/stakeholder-map.ts';
import { themes } from '../../../demo/penalolen/themes.ts';
import { optionCodes, publishedTable, publishedTotal } from '../../../demo/penalolen/votes.ts';
import { plain } from '../../../demo/provenance.ts';
import { commitmentFields } from '../../../demo/replay/plan.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization } from '../../given.ts';
import {
  counting,
  document,
  opened,
  published,
  type TestProcess,
} from '../consultation/given-consultation.ts';

const title = { es: 'Etapa', en: 'Stage' };
const roles = ['team', 'secretary', 'polling-officer', 'paper-officer', 'public', 'technical-unit'];

/** One stage in which all that a plan tells of can be done. */
const workflow = {
  format: 1,
  id: 'whole-plan',
  version: 1,
  title,
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: Object.fromEntries(roles.map((as) => [as, { title, as }])),
  stages: {
    all: {
      title,
      activities: [
        ...['stakeholder-map', 'meetings', 'themes', 'proposals', 'dispositions'],
        ...['charter', 'voting', 'paper-ballots', 'count', 'objections'],
        ...['commitments', 'plan', 'endorsement', 'submission'],
      ],
      gate: [],
    },
  },
};

/** A process with a team, a secretary and two who enter paper. */
async function aProcessOfAll(): Promise<TestProcess> {
  const at = await anOrganization();
  const someone = async (role: string): Promise<Principal> => {
    const office = { office: 'Oficina', institution: 'Municipalidad de Peñalolén' };
    const { result } = await accepted(at, at.administrator, 'register-person', office);
    const mandate = { person: result.person, role, act: 'decreto', from: testClock.now() };
    await accepted(at, at.administrator, 'give-mandate', mandate);
    return { kind: 'person', id: String(result.person) };
  };
  const staff = {
    team: await someone('team'),
    secretary: await someone('secretary'),
    paper: await someone('paper-officer'),
    otherPaper: await someone('paper-officer'),
    desk: await someone('polling-officer'),
  };
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const input = { workflow: workflow.id, version: 1, title: 'Gobierno Abierto Peñalolén' };
  const { result } = await accepted(at, staff.team, 'open-process', input);
  return { ...at, ...staff, process: String(result.process) };
}

/** Peñalolén's plan from nothing: dialogues held, proposals voted on, commitments adopted, the plan written. */
export async function penalolensPlan(): Promise<TestProcess> {
  testClock.moveTo('2021-07-01T15:00:00.000Z');
  const at = await aProcessOfAll();
  const on = async (command: string, input: unknown, by = at.team) =>
    (await accepted(at, by, command, input, at.process)).result;
  await dialoguesHeld(on);
  const proposals = await proposalsOf(on);
  await votes(at, on, proposals);
  for (const commitment of commitments) {
    const draft = { ...commitmentFields(commitment), proposals: [proposals.get(commitment.code)] };
    const drafted = await on('draft-commitment', draft);
    await on('adopt-commitment', { commitment: drafted.commitment }, at.secretary);
  }
  await on('draft-plan', {
    title: plan.title.value,
    startsOn: plan.startsOn.value,
    endsOn: plan.endsOn.value,
    vision: plan.vision.axes.map(({ code, title: said, text }) => ({
      code,
      title: said.value,
      paragraphs: [text.value],
    })),
    chapters: plan.chapters.map((chapter) => plain(chapter)),
  });
  return at;
}

type On = (command: string, input: unknown, by?: Principal) => Promise<Record<string, unknown>>;

/** The eight dialogues as they were held; of what was said there, one word each. */
async function dialoguesHeld(on: On): Promise<void> {
  await on('map-stakeholders', {
    segments: segments.map(({ code, name, sensitive }) => ({
      id: code,
      name: name.value,
      sensitive: sensitive.value,
    })),
  });
  for (const { code, segment, details } of dialogues) {
    const { place, modality, startsAt, endsAt, attendance } = details.value;
    const dialogue = { kind: 'dialogue', title: code, segments: [segment], place, modality };
    const { meeting } = await on('schedule-meeting', { ...dialogue, startsAt, endsAt });
    testClock.moveTo(new Date(endsAt).toISOString());
    const counted = attendance.filter(({ count }) => count > 0).map((one) => ({ ...one }));
    await on('hold-meeting', { meeting, from: startsAt, to: endsAt, attendance: counted });
  }
}

/** The themes, and the eleven proposals that were voted on. */
async function proposalsOf(on: On): Promise<ReadonlyMap<string, string>> {
  for (const { code, name } of themes) await on('define-theme', { theme: code, name: name.value });
  const made = new Map<string, string>();
  for (const { code, theme } of ballotProposals) {
    const said = {
      code,
      title: publishedTable.value[code].title,
      problem: 'Un problema',
      theme: theme.value,
    };
    const { proposal } = await on('formulate-proposal', said);
    made.set(code, String(proposal));
    await on('dispose-proposal', { proposal, outcome: 'incorporated' });
  }
  return made;
}

/** All the votes that were printed, on paper, in one batch that two people entered. */
async function votes(at: TestProcess, on: On, proposals: ReadonlyMap<string, string>): Promise<void> {
  const options = optionCodes.map((code) => ({
    code,
    title: publishedTable.value[code].title,
    proposal: proposals.get(code),
  }));
  const consultation = await opened(at, { options, ...counting({ places: 3 }) });
  const { votes: total } = publishedTotal.value;
  const entry = {
    folios: { series: 'A', first: 1, last: total },
    unused: 0,
    ballots: total,
    blank: 0,
    spoiled: 0,
    votes: optionCodes.map((option) => ({ option, votes: publishedTable.value[option].votes })),
    voters: Array.from({ length: total }, (_, voter) => document(voter)),
  };
  const { batch } = await on(
    'enter-paper-batch',
    { consultation, code: 'all', place: 'Feria', entry },
    at.paper,
  );
  await on('reenter-paper-batch', { consultation, batch, entry }, at.otherPaper);
  await published(at, consultation);
}
