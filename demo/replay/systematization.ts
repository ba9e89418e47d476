import { at } from '../instants.ts';
import { contributionSets } from '../penalolen/contributions.ts';
import { excludedProposals, mergedProposals } from '../penalolen/excluded-proposals.ts';
import { ballotProposals } from '../penalolen/proposals.ts';
import {
  opinionsDueOn,
  opinionsRequestedOn,
  type TechnicalOpinion,
  technicalOpinions,
} from '../penalolen/technical-opinions.ts';
import { themes } from '../penalolen/themes.ts';
import { timeline } from '../penalolen/timeline.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { type Replay, send, the } from './replay.ts';

const moment = (code: string) => timeline.find((one) => one.code === code)!.at.value;
const allContributions = () => contributionSets.flatMap(({ contributions }) => contributions.value);

/** What was said is put in order, made into proposals, judged by the units, and answered. */
export function systematizationActs(replay: Replay): readonly Act[] {
  const opinions = technicalOpinions.value.toSorted((a, b) => (a.deliveredOn < b.deliveredOn ? -1 : 1));
  return [
    act(at(opinionsRequestedOn, '09:00'), () => codeContributions(replay)),
    act(at(opinionsRequestedOn, '10:00'), () => formulateProposals(replay)),
    act(at(opinionsRequestedOn, '11:00'), () => requestOpinions(replay)),
    ...opinions.map((opinion) => act(at(opinion.deliveredOn, '15:00'), () => giveOpinion(replay, opinion))),
    act(at(moment('proposals-written'), '09:00'), () => disposeProposals(replay)),
    act(at(moment('proposals-written'), '10:00'), () => disposeContributions(replay)),
    act(at(moment('proposals-written'), '12:00'), () => publishResponse(replay, 1)),
    act(at('2021-09-15', '10:00'), () => reopenResponse(replay)),
    act(moment('reasoned-response-published'), () => publishResponse(replay, 2)),
  ];
}

/** Needs and problems make the problem of a theme, ideas its solution. */
async function codeContributions(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  for (const { code, name } of themes) {
    await send(replay, keys.team, 'define-theme', { theme: code, name: name.value });
  }
  const codings = allContributions().map(({ code, kind, theme }) => ({
    contribution: the(known.contributions, code),
    theme,
    role: kind === 'proposal' ? 'solution' : 'problem',
  }));
  await send(replay, keys.team, 'code-contributions', { codings });
  const said = { contributions: codings.length, themes: themes.length };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.coded', said));
}

/** The eleven of the ballot, those left out and the one that is merged: each cites what it comes from. */
async function formulateProposals(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  const cite = (codes: readonly string[]) => codes.map((code) => the(known.contributions, code));
  for (const { code, title, theme, problem, description, cites } of ballotProposals) {
    const { proposal } = await send(replay, keys.team, 'formulate-proposal', {
      code,
      title: title.value,
      theme: theme.value,
      ...(problem === null ? {} : { problem: problem.value }),
      ...(description === null ? {} : { description: description.value.join('\n') }),
      cites: cite(cites.value),
    });
    known.proposals.set(code, proposal);
  }
  for (const { code, title, theme, problem, description, cites } of [
    ...excludedProposals.value,
    ...mergedProposals.value,
  ]) {
    const written = { code, title, theme, problem, description, cites: cite(cites) };
    const { proposal } = await send(replay, keys.team, 'formulate-proposal', written);
    known.proposals.set(code, proposal);
  }
  const said = { proposals: known.proposals.size };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.formulated', said));
}

async function requestOpinions(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  const days = Math.round((Date.parse(opinionsDueOn) - Date.parse(opinionsRequestedOn)) / 86_400_000);
  for (const { proposal, unit } of technicalOpinions.value) {
    const asked = {
      proposal: the(known.proposals, proposal),
      unit,
      within: { unit: 'natural-days', count: days },
    };
    const { opinion } = await send(replay, keys.team, 'request-opinion', asked);
    known.opinions.set(proposal, opinion);
  }
  const said = { opinions: known.opinions.size, day: opinionsDueOn };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.opinionsRequested', said));
}

/** The words of the data for a finding, in those of the engine. */
const findings: Record<TechnicalOpinion['opinion'], string> = {
  feasible: 'feasible',
  'feasible-with-changes': 'feasible-with-changes',
  'not-feasible': 'technically-impossible',
  'outside-powers': 'outside-powers',
};

async function giveOpinion(
  replay: Replay,
  { proposal, unit, opinion, grounds }: TechnicalOpinion,
): Promise<void> {
  const given = { opinion: the(replay.known.opinions, proposal), finding: findings[opinion], grounds };
  await send(replay, replay.keys.units.get(unit), 'give-opinion', given);
}

async function disposeProposals(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  const dispose = (input: object) => send(replay, keys.team, 'dispose-proposal', input);
  for (const { code } of ballotProposals) {
    await dispose({ proposal: the(known.proposals, code), outcome: 'incorporated' });
  }
  for (const { code, reason, response } of excludedProposals.value) {
    await dispose({ proposal: the(known.proposals, code), outcome: 'excluded', reason, response });
  }
  for (const { code, into, response } of mergedProposals.value) {
    const mergedInto = the(known.proposals, into);
    await dispose({ proposal: the(known.proposals, code), outcome: 'merged', mergedInto, response });
  }
  const said = {
    incorporated: ballotProposals.length,
    merged: mergedProposals.value.length,
    excluded: excludedProposals.value.length,
  };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.disposed', said));
}

/** The answer to each contribution: the first proposal on the ballot that cites it, or why it was left out. */
export function answersToContributions(): readonly {
  readonly code: string;
  readonly proposal: string | null;
  readonly reason: string | null;
}[] {
  return allContributions().map(({ code }) => {
    const taken = ballotProposals.find(({ cites }) => cites.value.includes(code));
    if (taken !== undefined) return { code, proposal: taken.code, reason: null };
    const left = excludedProposals.value.find(({ cites }) => cites.includes(code));
    if (left === undefined) throw new Error(`No proposal cites ${code}.`);
    return { code, proposal: null, reason: left.reason };
  });
}

async function disposeContributions(replay: Replay): Promise<void> {
  const { keys, known, language } = replay;
  const dispositions = answersToContributions().map(({ code, proposal, reason }) => ({
    contribution: the(known.contributions, code),
    ...(proposal === null
      ? { outcome: 'excluded', reason }
      : { outcome: 'incorporated', proposal: the(known.proposals, proposal) }),
  }));
  const disposed = await send(replay, keys.team, 'dispose-contributions', { dispositions });
  const said = { contributions: disposed.contributions };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.contributionsDisposed', said));
}

/** What the team writes for each theme in use. The second version takes in what the forum observed. */
async function publishResponse(replay: Replay, version: 1 | 2): Promise<void> {
  const { keys, language } = replay;
  const inUse = new Set([
    ...allContributions().map(({ theme }) => theme),
    ...ballotProposals.map(({ theme }) => theme.value),
    ...excludedProposals.value.map(({ theme }) => theme),
  ]);
  const written = themes
    .filter(({ code }) => inUse.has(code))
    .map(({ code, name }) => ({
      theme: code,
      heard: `${name.value}: necesidades, problemas e ideas que las personas plantearon en los diálogos.`,
      response: responseTo(code, version),
    }));
  const introduction =
    'Casi la totalidad de las propuestas se incorporó. Quedaron fuera solo algunas, por imposibilidad técnica o por escapar de las facultades propias de la municipalidad.';
  const published = { introduction, themes: written };
  const { response } = await send(replay, keys.team, 'publish-reasoned-response', published);
  replay.known.one.set('reasoned response', response);
  replay.screen.did(replay.time.now(), words(language, 'demo.done.response', { version }));
}

function responseTo(theme: string, version: 1 | 2): string {
  const incorporated = 'Lo que se dijo da forma a los compromisos que se someten a votación.';
  if (version === 1 || theme !== 'security') return incorporated;
  return `${incorporated} El mapa en vivo de vehículos no es posible por técnica: los equipos no transmiten posición continua y publicarla los haría ineficaces. No es una decisión del nivel central.`;
}

/** The forum returned the stage: the response is taken up again, and who asked for the live map gets a better answer. */
async function reopenResponse(replay: Replay): Promise<void> {
  const { keys, known, language, screen, time } = replay;
  const because = 'El foro pidió explicar mejor por qué se excluye el mapa en vivo de seguridad.';
  await send(replay, keys.team, 'reopen-reasoned-response', {
    response: the(known.one, 'reasoned response'),
    because,
  });
  const { code, reason, response } = excludedProposals.value.find((one) => one.code === 'live-patrol-map')!;
  await send(replay, keys.team, 'dispose-proposal', {
    proposal: the(known.proposals, code),
    outcome: 'excluded',
    reason,
    response: `${response} Es una imposibilidad técnica, no una decisión del nivel central.`,
  });
  screen.did(time.now(), words(language, 'demo.done.responseReopened'));
}
