import { drawInclusionSecret, inclusionCode } from '../../../engine/index.ts';
import type { Answer } from '../../http.ts';
import { addressOf, anybody, read, send, tell, until } from '../../play.ts';
import { platform } from '../platform.ts';
import { at, type Play, place } from './play.ts';

const { value: data } = platform;
const day = (on: string) => at(on, '09:00');

/** A document of the example: of a kind that no country numbers, so that it is nobody's. */
const document = (voter: number) => ({ kind: 'other', number: `EJEMPLO-${100 + voter}` });

/** What the platform of a municipality does: proposals, a draft debated by articles, two votes. Answers the votes' ids. */
export async function usePlatform(play: Play, of: string): Promise<readonly string[]> {
  await collect(play, of);
  await debate(play, of);
  const options = {
    percentages: { rounding: 'half-up-each', of: 'votes', decimals: 1 },
    turnout: { kind: 'none' },
  };
  const more = { comparison: 'more-than', share: { numerator: 1, denominator: 2 }, of: 'yes-and-no' };
  const matters = await vote(play, of, data.matters, {
    vote: { kind: 'single-matters', threshold: more },
    counting: { ...options, choices: { min: 1, max: 2 } },
  });
  const { ceilingMinor } = data.budget;
  const budget = await vote(play, of, data.budget, {
    vote: {
      ...{ kind: 'participatory-budget', currency: 'PEN', ceilingMinor },
      ...{ unfitting: 'skip', ties: 'drawn-by-lot' },
    },
    counting: { ...options, choices: { min: 1, max: 2 } },
  });
  tell(play, 'demo.laLibertad.done.platform', { proposals: data.collection.proposals.length });
  return [matters, budget];
}

async function collect(play: Play, of: string): Promise<void> {
  const { title, question, opensOn, closesOn, supportsUntil, threshold, proposals } = data.collection;
  const terms = {
    ...{ title, question, opensAt: day(opensOn), closesAt: day(closesOn), supportsUntil: day(supportsUntil) },
    ...{ identification: 'closed-roll', documents: ['other'], threshold },
  };
  const { collection } = await send(play, 'announce-collection', { terms }, { of });
  const roll = proposals.flatMap(({ supporters }) => supporters).map((voter) => document(voter).number);
  const csv = ['number', ...roll].join('\n');
  await send(play, 'import-supporters', { collection, csv, kind: 'other' }, { of });
  await until(play, opensOn);
  for (const { title: name, body, supporters } of proposals) {
    const submitted = { collection, title: name, body };
    const { collected } = await send(play, 'submit-proposal', submitted, { of, by: anybody });
    for (const voter of supporters) {
      const supporter = { by: 'document', document: document(voter) };
      await send(play, 'support-proposal', { collected, supporter }, { of, by: anybody });
    }
  }
  await until(play, supportsUntil);
}

async function debate(play: Play, of: string): Promise<void> {
  const { title, articles, opensOn, closesOn, said, answers, next } = data.text;
  const { text } = await send(play, 'draft-text', { title, articles }, { of });
  await until(play, opensOn);
  await send(play, 'open-text-debate', { text, closesAt: day(closesOn) }, { of });
  for (const one of said) await send(play, 'comment-article', { text, ...one }, { of, by: anybody });
  await until(play, closesOn);
  for (const one of answers) await send(play, 'answer-article', { text, ...one }, { of });
  await send(play, 'publish-text-version', { text, articles: next }, { of });
  await send(play, 'conclude-text', { text }, { of });
}

interface Voted {
  readonly title: string;
  readonly question: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly options: readonly object[];
  readonly ballots: readonly (readonly string[])[];
}

/** A vote from its charter to its result. The clock opens and closes it. */
async function vote(play: Play, of: string, asked: Voted, kind: object): Promise<string> {
  const { title, question, opensOn, closesOn, options, ballots } = asked;
  const charter = {
    ...{
      title,
      question,
      options,
      opensAt: day(opensOn),
      closesAt: day(closesOn),
      timeZone: place.timeZone,
      paper: false,
    },
    eligibility: { minAge: { years: 18, operator: 'at-least' }, links: ['lives'] },
    ...{ identification: ['open-registration'], documents: ['other'] },
    binding: { force: 'none', instrument: 'Bases de la consulta (ilustrativo)' },
    objections: { unit: 'natural-days', count: 3 },
    ...kind,
  };
  const { consultation } = await send(play, 'draft-charter', { charter }, { of });
  await send(play, 'freeze-charter', { consultation }, { of, by: play.keys.secretary });
  await until(play, opensOn);
  for (const [voter, choice] of ballots.entries())
    await play.http.post(
      addressOf(play, `/consultations/${consultation}/ballots`, of),
      {
        voter: { by: 'document', document: document(voter) },
        eligibility: { ageYears: 30 + voter, link: 'lives' },
        choice,
        inclusionCode: inclusionCode(consultation, drawInclusionSecret()),
      },
      undefined,
    );
  await until(play, closesOn);
  for (const command of ['count-consultation', 'destroy-consultation-keys', 'publish-result'])
    await send(play, command, { consultation }, { of });
  return consultation;
}

/** What anybody could read of it at the end. */
export async function platformViews(play: Play, of: string, votes: readonly string[]): Promise<Answer> {
  const consultations = [];
  for (const id of votes) consultations.push(await read(play, `/consultations/${id}`, of));
  const { items: collections } = await read(play, '/collections?limit=50', of);
  const { items: texts } = await read(play, '/texts?limit=50', of);
  return { consultations, collections, texts };
}
