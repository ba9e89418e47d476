import type { LatestResult } from '../../consultation/count/latest-result.ts';
import type { PaperBatch } from '../../consultation/tally/paper-batch.ts';
import { recount } from '../../consultation/tally/recount.ts';
import type { RecountFile } from '../../consultation/tally/recount-file.ts';
import { objectionsView } from '../../consultation/views/objections.ts';
import { paperBatchesView } from '../../consultation/views/paper-batches.ts';
import { recountView } from '../../consultation/views/recount.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { allOf } from '../all-of.ts';
import { commonOf } from '../common-data.ts';
import { type FrozenConsultation, folioText, frozenConsultation } from '../consultation-data.ts';
import { TallyAct } from '../contracts/tally-act.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { officesOf, signersIn } from '../offices-of.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { budgetResultsOf, matterResultsOf } from '../vote-data.ts';

/** The act of the count of a consultation, once its result is published. */
export const tallyAct = defineKind({
  kind: 'tally-act',
  version: 2,
  contract: TallyAct,
  subject: 'consultation',
  prefix: 'ESCRUTINIO',
  approvedBy: 'its-own',
  signers: signersIn,
  async collect(from, subject) {
    const view = await frozenConsultation(from, subject);
    if (isRefused(view)) return view;
    const at = { organization: from.organization, process: from.process.id, consultation: view.id };
    const published = await recountView(from.engine, at);
    if (published === undefined || view.result === null)
      return notPossible('result-not-published-yet', { consultation: view.id });
    const { charter, result } = view;
    const { tally } = result;
    const { file, recountHash } = published;
    return {
      ...(await commonOf(from, charter.title)),
      timeZone: charter.timeZone,
      question: paragraphsOf(charter.question),
      round: view.round,
      opensAt: charter.opensAt,
      closesAt: charter.closesAt,
      frozenAt: view.frozenAt,
      charterHash: view.charterHash,
      version: result.version,
      publishedAt: result.publishedAt,
      firm: view.state === 'firm',
      outcome: result.outcome,
      ballots: tally.ballots,
      valid: tally.valid,
      blank: tally.blank,
      spoiled: tally.spoiled,
      votes: tally.votes,
      channels: channelsOf(file),
      batches: await batchesOf(from, view, file),
      annulled: file.annulled.map(({ reason, ballots }) => ({ reason, ballots })),
      turnout: turnoutOf(tally.turnout),
      options: tally.matters === undefined ? optionsOf(view, result, file) : [],
      matters: matterResultsOf(charter, tally),
      budget: budgetResultsOf(charter, tally),
      percentages: {
        ...tally.percentages,
        sum: tally.matters === undefined ? tally.percentages.sum : null,
      },
      cutOff: cutOffOf(view, result),
      annulment: view.annulment && {
        ...view.annulment,
        explanation: paragraphsOf(view.annulment.explanation),
      },
      objections: await objectionsOf(from, view),
      recount: {
        hash: recountHash,
        ballots: tally.ballots,
        differences: recount(file).differences.length,
        file: `recount-${view.id}.json`,
      },
      roots: {
        roll: file.roots.roll.root,
        ballots: file.roots.ballots.root,
        inclusion: file.roots.inclusion.root,
      },
      keysDestroyedAt: view.keysDestroyedAt,
      signers: await officesOf(from, ['secretary', 'attesting-officer']),
    };
  },
});

const votesIn = ({ votes }: PaperBatch): number => votes.reduce((sum, line) => sum + line.votes, 0);

const validIn = ({ ballots, blank, spoiled }: Pick<PaperBatch, 'ballots' | 'blank' | 'spoiled'>): number =>
  ballots - blank - spoiled;

/** The two channels, each only where something came in by it. */
function channelsOf({ electronic, paper }: RecountFile) {
  const sum = (of: (batch: PaperBatch) => number) => paper.reduce((total, batch) => total + of(batch), 0);
  const { ballots, blank, spoiled, marks } = electronic;
  const lines = [
    { channel: 'electronic', ballots, valid: validIn(electronic), blank, spoiled, votes: marks.length },
    {
      channel: 'paper',
      ballots: sum((batch) => batch.ballots),
      valid: sum(validIn),
      blank: sum((batch) => batch.blank),
      spoiled: sum((batch) => batch.spoiled),
      votes: sum(votesIn),
    },
  ];
  return lines.filter((line) => line.ballots > 0);
}

async function batchesOf(from: Collecting, view: FrozenConsultation, { paper }: RecountFile) {
  const at = { organization: from.organization, process: from.process.id, consultation: view.id };
  const entered = await allOf((page) => paperBatchesView(from.engine, { ...at, ...page }));
  return paper.map((batch) => {
    const { folios, unused, ballots, blank, spoiled } = batch;
    const line = entered.find(({ code, state }) => code === batch.batch && state === 'reconciled');
    const issued = folios.last - folios.first + 1;
    const series = folios.series ?? null;
    return {
      code: batch.batch,
      place: line?.place ?? batch.batch,
      first: folioText(series, folios.first),
      last: folioText(series, folios.last),
      issued,
      unused,
      missing: issued - unused - ballots,
      ballots,
      valid: validIn(batch),
      blank,
      spoiled,
      votes: votesIn(batch),
      note: line === undefined || line.note === '' ? null : line.note,
    };
  });
}

function turnoutOf({ ballots, roll, required, met }: LatestResult['tally']['turnout']) {
  const ofRoll = roll === null ? null : { roll, share: Math.round((ballots / roll) * 1000) / 10 };
  return { ballots, required, met, ofRoll: roll === 0 ? null : ofRoll };
}

const titlesIn = ({ charter }: FrozenConsultation): ReadonlyMap<string, string> =>
  new Map(charter.options.map(({ code, title }) => [code, title]));

function optionsOf(view: FrozenConsultation, { tally }: LatestResult, file: RecountFile) {
  const titles = titlesIn(view);
  const electronic = new Map<string, number>();
  for (const code of file.electronic.marks) electronic.set(code, (electronic.get(code) ?? 0) + 1);
  return tally.options.map(({ option, votes, rank, percent }) => ({
    rank,
    title: titles.get(option) ?? option,
    electronic: electronic.get(option) ?? 0,
    paper: votes - (electronic.get(option) ?? 0),
    votes,
    percent,
    entered: tally.winners.includes(option),
    shared: tally.options.filter((other) => other.votes === votes).length > 1,
  }));
}

const tieRuleIn = ({ charter: { counting, vote } }: FrozenConsultation): string | null =>
  vote?.kind === 'participatory-budget' ? vote.ties : (counting.ties ?? null);

function cutOffOf(view: FrozenConsultation, { tally, lot }: LatestResult) {
  const titles = titlesIn(view);
  const named = (codes: readonly string[]) => codes.map((code) => titles.get(code) ?? code);
  const { places, margin, decidedBy, tied } = tally.cutOff;
  return {
    seats: places,
    oneSeat: places === 1,
    margin,
    decidedBy,
    winners: tally.options
      .filter(({ option }) => tally.winners.includes(option))
      .map(({ option, votes }) => ({ title: titles.get(option) ?? option, votes })),
    tied: named(tied),
    tieRule: tieRuleIn(view),
    lot: lot === null ? null : { record: lot.record, drawn: named(lot.drawn) },
  };
}

/** What was objected to and decided, without the words of whoever objected. */
async function objectionsOf(from: Collecting, view: FrozenConsultation) {
  const at = { organization: from.organization, process: from.process.id, consultation: view.id };
  const raised = await allOf((page) => objectionsView(from.engine, { ...at, ...page }));
  return {
    until: view.objections.until,
    open: view.objections.open,
    items: raised.map(({ subject, raisedAt, decision, answer, answeredAt }, index) => ({
      number: index + 1,
      subject,
      raisedAt,
      answered:
        decision === null || answeredAt === null
          ? null
          : { decision, reasons: paragraphsOf(answer), at: answeredAt },
    })),
  };
}
