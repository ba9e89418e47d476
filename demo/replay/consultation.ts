import { drawInclusionSecret, inclusionCode } from '../../engine/index.ts';
import type { Answer } from '../http.ts';
import { shifted } from '../instants.ts';
import { type Ballot, ballots } from '../penalolen/ballots.ts';
import { afterTheVote, charter } from '../penalolen/consultation.ts';
import type { PaperBatch } from '../penalolen/paper-batches.ts';
import { paperBatches } from '../penalolen/paper-batches.ts';
import { publishedTable, publishedTotal } from '../penalolen/votes.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { paperEntry } from './paper-entry.ts';
import { inProcess, type Replay, send, the } from './replay.ts';

/** The consultation, from its charter to a firm result: the votes one by one, the paper batch by batch. */
export function consultationActs(replay: Replay): readonly Act[] {
  const { frozenAt, opensAt, closesAt } = charter;
  const { talliedAt, resultPublishedAt, objection, firmAt } = afterTheVote;
  return [
    act(shifted(frozenAt.value, -60), () => draftCharter(replay)),
    act(frozenAt.value, () => freezeCharter(replay)),
    act(opensAt.value, () => told(replay, 'demo.done.opened')),
    ...ballotActs(replay),
    ...paperBatches().value.flatMap((batch) => paperActs(replay, batch)),
    act(closesAt.value, () => told(replay, 'demo.done.closed')),
    act(talliedAt.value, () => count(replay)),
    act(resultPublishedAt.value, () => publish(replay)),
    act(shifted(objection.value.answeredAt, -4 * 24 * 60), () => object(replay)),
    act(objection.value.answeredAt, () => answerObjection(replay)),
    act(firmAt.value, () => told(replay, 'demo.done.firm')),
  ];
}

async function told(replay: Replay, path: 'demo.done.opened' | 'demo.done.closed' | 'demo.done.firm') {
  const { state } = await consultationNow(replay);
  const expected = { 'demo.done.opened': 'open', 'demo.done.closed': 'closed', 'demo.done.firm': 'firm' }[
    path
  ];
  if (state !== expected) throw new Error(`The consultation is ${state} and should be ${expected}.`);
  replay.screen.did(replay.time.now(), words(replay.language, path));
}

const consultation = ({ known }: Replay): string => the(known.one, 'consultation');

export const consultationNow = (replay: Replay): Promise<Answer> =>
  replay.http.read(inProcess(replay, `/consultations/${consultation(replay)}`));

/** The charter in the terms of the engine: "mayores de 12 años" is over twelve, which leaves the twelve-year-olds out. */
export function charterTerms(known: ReadonlyMap<string, string>): object {
  const { question, options, eligibility, bindingForce, opensAt, closesAt, timeZone } = charter;
  return {
    title: 'Consulta ciudadana del Plan de Acción de Gobierno Abierto',
    question: question.value,
    options: options.value.map((code) => ({
      code,
      title: publishedTable.value[code].title,
      proposal: the(known, code),
    })),
    eligibility: {
      minAge: { years: eligibility.minAgeYears.value - 1, operator: 'over' },
      links: [...eligibility.links.value],
    },
    identification: ['open-registration', 'desk'],
    documents: ['run'],
    paper: true,
    binding: { force: bindingForce.kind.value, instrument: bindingForce.instrument.value },
    opensAt: opensAt.value,
    closesAt: closesAt.value,
    timeZone: timeZone.value,
    counting: {
      choices: { min: charter.choicesPerVoter.value, max: charter.choicesPerVoter.value },
      places: charter.cutOff.value,
      ties: 'tie-stays',
      turnout: { kind: 'none' },
      percentages: { rounding: charter.rounding.value, of: 'votes', decimals: 0 },
    },
    objections: { unit: 'natural-days', count: 7 },
  };
}

async function draftCharter(replay: Replay): Promise<void> {
  const drafted = await send(replay, replay.keys.team, 'draft-charter', {
    charter: charterTerms(replay.known.proposals),
  });
  replay.known.one.set('consultation', drafted.consultation);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.charterDrafted'));
}

async function freezeCharter(replay: Replay): Promise<void> {
  const frozen = { consultation: consultation(replay) };
  const { charterHash } = await send(replay, replay.keys.secretary, 'freeze-charter', frozen);
  const said = { hash: String(charterHash).slice(0, 12) };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.charterFrozen', said));
}

/** Each ballot is a request of its own, and the bar shows how many are in the box. */
function ballotActs(replay: Replay): readonly Act[] {
  const cast = ballots().value.filter(({ channel }) => channel !== 'paper');
  return cast.map((ballot, index) =>
    act(ballot.castAt, async () => {
      await castBallot(replay, ballot);
      replay.screen.progress(words(replay.language, 'demo.done.votes'), index + 1, cast.length);
    }),
  );
}

/** A ballot as the voter's device or the desk's makes it; the secret behind the inclusion code never leaves it. */
export function ballotBody(
  of: string,
  { voter, option, channel }: Omit<Ballot, 'castAt' | 'batch'>,
  secret: string,
): object {
  return {
    voter: {
      by: channel === 'desk' ? 'desk' : 'document',
      document: { kind: 'run', number: voter.document },
    },
    eligibility: { ageYears: voter.ageYears, link: voter.link },
    choice: [option],
    inclusionCode: inclusionCode(of, secret),
  };
}

/** Where ballots are handed in. */
export const ballotsPath = (replay: Replay): string => `/consultations/${consultation(replay)}/ballots`;

async function castBallot(replay: Replay, ballot: Ballot): Promise<void> {
  const { http, keys, known } = replay;
  const secret = drawInclusionSecret();
  known.secrets.set(ballot.voter.document, secret);
  const by = ballot.channel === 'desk' ? keys.polling : undefined;
  const path = inProcess(replay, ballotsPath(replay));
  await http.post(path, ballotBody(consultation(replay), ballot, secret), by);
}

function paperActs(replay: Replay, batch: PaperBatch): readonly Act[] {
  return [
    act(batch.firstEntryAt, () => enterBatch(replay, batch)),
    act(batch.secondEntryAt, () => reenterBatch(replay, batch)),
    ...(batch.discrepancy === null
      ? []
      : [act(shifted(batch.secondEntryAt, 30), () => reconcileBatch(replay, batch))]),
  ];
}

async function enterBatch(replay: Replay, batch: PaperBatch): Promise<void> {
  const { keys, known } = replay;
  const { code, place } = batch;
  const entered = { consultation: consultation(replay), code, place, entry: paperEntry(batch) };
  const { batch: id } = await send(replay, keys.paperFirst, 'enter-paper-batch', entered);
  known.batches.set(code, id);
}

/** The second typist reads the paper again; in one box they mistype a folio, and the two entries differ. */
async function reenterBatch(replay: Replay, batch: PaperBatch): Promise<void> {
  const { keys, known, language, screen, time } = replay;
  const entry = paperEntry(batch, batch.discrepancy);
  const id = the(known.batches, batch.code);
  const reentered = { consultation: consultation(replay), batch: id, entry };
  const { agrees } = await send(replay, keys.paperSecond, 'reenter-paper-batch', reentered);
  const said = { place: batch.place, ballots: batch.slips.length };
  screen.did(time.now(), words(language, agrees ? 'demo.done.paperAgrees' : 'demo.done.paperDiffers', said));
}

async function reconcileBatch(replay: Replay, batch: PaperBatch): Promise<void> {
  const { keys, known, language, screen, time } = replay;
  const { folio } = batch.discrepancy!;
  const note = `El folio ${folio} se leyó de nuevo en presencia de ambas personas: la primera digitación era correcta.`;
  await send(replay, keys.secretary, 'reconcile-paper-batch', {
    consultation: consultation(replay),
    batch: the(known.batches, batch.code),
    entry: paperEntry(batch),
    note,
  });
  screen.did(time.now(), words(language, 'demo.done.paperReconciled', { folio }));
}

async function count(replay: Replay): Promise<void> {
  const counted = { consultation: consultation(replay) };
  const { ballots: opened } = await send(replay, replay.keys.secretary, 'count-consultation', counted);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.counted', { ballots: opened }));
}

async function publish(replay: Replay): Promise<void> {
  const published = { consultation: consultation(replay) };
  await send(replay, replay.keys.secretary, 'publish-result', published);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.published', publishedTotal.value));
}

async function object(replay: Replay): Promise<void> {
  const { text, by } = afterTheVote.objection.value;
  const raised = { consultation: consultation(replay), subject: 'count', text };
  const { objection } = await send(replay, undefined, 'raise-objection', raised);
  replay.known.one.set('objection', objection);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.objected', { by, text }));
}

/** It was right: the printed parts do sum to 101. It changes nothing in the result. */
async function answerObjection(replay: Replay): Promise<void> {
  const { answer } = afterTheVote.objection.value;
  await send(replay, replay.keys.secretary, 'answer-objection', {
    consultation: consultation(replay),
    objection: the(replay.known.one, 'objection'),
    decision: 'upheld-without-effect',
    reasons: answer,
  });
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.objectionAnswered', { answer }));
}
