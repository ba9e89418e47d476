import { at } from '../instants.ts';
import type { Commitment, OgpValue } from '../penalolen/commitment.ts';
import { commitments } from '../penalolen/commitments.ts';
import { inceptions } from '../penalolen/evaluation.ts';
import { monitoringBody, seats } from '../penalolen/forum.ts';
import { forumSessions } from '../penalolen/forum-sessions.ts';
import { plan } from '../penalolen/plan.ts';
import { timeline } from '../penalolen/timeline.ts';
import { plain } from '../provenance.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { type Replay, send, the } from './replay.ts';

const moment = (code: string) => timeline.find((one) => one.code === code)!.at.value;
const session = (matter: string) =>
  forumSessions.value.find(({ resolution }) => resolution.matter === matter)!;

/** The plan: the three winners as commitments, who monitors it, who endorses it, and its submission. */
export function planActs(replay: Replay): readonly Act[] {
  return [
    act(at('2021-10-29', '10:00'), () => appointMonitor(replay)),
    act(at('2021-11-02', '10:00'), () => draftCommitments(replay)),
    act(at(moment('plan-drafted'), '10:00'), () => draftPlan(replay)),
    act(at('2021-11-08', '10:00'), () => codeCommitments(replay)),
    act(at('2021-11-09', '10:00'), () => adoptCommitments(replay)),
    act(at('2021-11-10', '12:00'), () => endorse(replay)),
    act(at(plan.submittedOn.value, '12:00'), () => submit(replay)),
  ];
}

/** Appointed by the forum in June, put on record once there is a plan to monitor. */
async function appointMonitor(replay: Replay): Promise<void> {
  const { heldOn, code } = session('monitoring-body');
  await send(replay, replay.keys.secretary, 'appoint-monitoring-body', {
    body: monitoringBody.value,
    appointedBy: 'forum',
    act: `Acuerdo del Foro Multiactor, sesión ${code.replace('forum-', '')}`,
    appointedAt: at(heldOn, '20:00'),
    independence: 'No ejecuta, financia ni apoya ninguno de los compromisos, ni presentó la postulación.',
  });
  replay.screen.did(
    replay.time.now(),
    words(replay.language, 'demo.done.monitor', { body: monitoringBody.value }),
  );
}

/** The values of open government under the names that the engine has for them. */
const values: Record<OgpValue, string> = {
  transparency: 'transparency',
  participation: 'civic-participation',
  accountability: 'public-accountability',
  technology: 'technology',
};

/** A commitment of the data as `draft-commitment` takes it. */
export function commitmentFields(commitment: Commitment): object {
  const { code, title, problem, statusQuo, action, lead, supporting, policyAreas, startsOn, endsOn } =
    commitment;
  return {
    code,
    title: title.value,
    problem: problem.value,
    statusQuo: statusQuo.value,
    action: action.value.join('\n'),
    lead: lead.value,
    responsibleOffice: `Jefatura de ${lead.value}`,
    supporting: [...supporting.value],
    counterpart: 'Foro Multiactor',
    values: commitment.values.value.map((value) => values[value]),
    policyAreas: [...policyAreas.value],
    startsOn: startsOn.value,
    endsOn: endsOn.value,
    indicators: commitment.indicators.value.map((indicator) => ({ ...indicator })),
    milestones: commitment.milestones.value.map((milestone) => ({ ...milestone })),
  };
}

async function draftCommitments(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  for (const commitment of commitments) {
    const proposals = [the(known.proposals, commitment.code)];
    const draft = { ...commitmentFields(commitment), proposals };
    const drafted = await send(replay, keys.team, 'draft-commitment', draft);
    known.commitments.set(commitment.code, drafted.commitment);
    for (const { code, id } of drafted.milestones) known.milestones.set(code, id);
  }
  const said = { commitments: commitments.length, milestones: known.milestones.size };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.commitments', said));
}

async function draftPlan(replay: Replay): Promise<void> {
  const { title, startsOn, endsOn, vision, chapters } = plan;
  const drafted = await send(replay, replay.keys.team, 'draft-plan', {
    title: title.value,
    startsOn: startsOn.value,
    endsOn: endsOn.value,
    vision: vision.axes.map((axis) => ({
      code: axis.code,
      title: axis.title.value,
      paragraphs: [axis.text.value],
    })),
    chapters: chapters.map((chapter) => plain(chapter)),
  });
  replay.known.one.set('plan', drafted.plan);
  const said = { chapters: chapters.length, axes: vision.axes.length };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.planDrafted', said));
}

async function codeCommitments(replay: Replay): Promise<void> {
  for (const { code, values: served } of commitments) {
    const { findings } = inceptions.find(({ commitment }) => commitment === code)!;
    await send(replay, replay.keys.team, 'code-commitment', {
      commitment: the(replay.known.commitments, code),
      verifiable: findings.value.verifiable ? 'yes' : 'no',
      relevant: findings.value.relevant ? 'yes' : 'no',
      values: served.value.map((value) => values[value]),
      potential: findings.value.potential === 'binding' ? 'substantial' : 'modest',
      grounds: 'Sus hitos dicen qué se verá y cuándo, y abre la gestión a la comunidad.',
    });
  }
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.coded3'));
}

async function adoptCommitments(replay: Replay): Promise<void> {
  for (const { code } of commitments) {
    await send(replay, replay.keys.secretary, 'adopt-commitment', {
      commitment: the(replay.known.commitments, code),
    });
  }
  replay.screen.did(
    replay.time.now(),
    words(replay.language, 'demo.done.adopted', { commitments: commitments.length }),
  );
}

/** One body of each sector outside of the municipality endorses the plan. */
async function endorse(replay: Replay): Promise<void> {
  const sectors = ['community', 'civil-society', 'academia'];
  for (const sector of sectors) {
    const seat = seats.find((one) => one.sector.value === sector)!;
    await send(replay, replay.keys.members.get(seat.code)!.key, 'endorse-plan', {
      plan: the(replay.known.one, 'plan'),
      sector,
      body: seat.institution.value,
      act: 'Carta de respaldo',
      endorsedAt: at('2021-11-10', '12:00'),
    });
  }
  replay.screen.did(
    replay.time.now(),
    words(replay.language, 'demo.done.endorsed', { sectors: sectors.length }),
  );
}

async function submit(replay: Replay): Promise<void> {
  const submitted = { plan: the(replay.known.one, 'plan'), submittedAt: at(plan.submittedOn.value, '12:00') };
  const { hash } = await send(replay, replay.keys.team, 'submit-plan', submitted);
  const said = { hash: String(hash).slice(0, 12) };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.submitted', said));
}
