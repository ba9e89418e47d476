import type { DocumentData } from '../../templates/document-data.ts';
import type { Answer } from '../http.ts';
import { charter as rules } from '../penalolen/consultation.ts';
import { type OptionCode, percentagesNote, publishedTable } from '../penalolen/votes.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

/** The bases of the consultation as they were frozen. */
export function charter(made: Made): Page<'charter-page', DocumentData['charter-page']> {
  const { charter: frozen, charterHash } = made.views.consultation;
  const { minAge, links } = frozen.eligibility;
  return {
    file: 'bases-de-la-consulta.html',
    kind: 'charter-page',
    data: {
      ...common(made, words(made.language, 'demo.documents.charter'), 'demo.provenance.consultation'),
      charter: frozen,
      charterHash,
      frozenAt: eventOf(made, 'charter-frozen').recordedAt,
      eligibility: { over: minAge.operator === 'over', links },
      turnout: { none: frozen.counting.turnout.kind === 'none', text: '' },
      marks: {
        question: markOf(rules.question),
        dates: markOf(rules.opensAt),
        eligibility: markOf(rules.eligibility.sourceWords),
        identification: markOf(rules.eligibility.identification),
        choices: markOf(rules.choicesPerVoter),
        binding: markOf(rules.bindingForce.sourceWords),
        instrument: markOf(rules.bindingForce.instrument),
        places: markOf(rules.cutOff),
        ties: markOf(rules.tieRule),
        turnout: markOf(rules.minTurnout),
        rounding: markOf(rules.rounding),
        objections: illustrativeMark,
        options: markOf(publishedTable),
      },
    },
  };
}

/** An event of the ledger by its type: the last one of that type. */
export const eventOf = ({ views }: Made, type: string): Answer =>
  views.ledger.findLast((event: Answer) => event.type === type);

/** The tally as it was published, with the paper boxes, the objection and the recount. */
export function tally(made: Made): Page<'tally', DocumentData['tally']> {
  const { consultation, recount, objections, paperBatches } = made.views;
  const { tally: counted, recountHash, publishedAt } = consultation.result;
  const most = Math.max(...counted.options.map(({ votes }: Answer) => votes));
  const titles = new Map<string, string>(
    consultation.charter.options.map(({ code, title }: Answer) => [code, title]),
  );
  const paper = recount.file.paper.map((batch: Answer) => ({
    ...batch,
    name: paperBatches.find(({ code }: Answer) => code === batch.batch).place,
  }));
  const paperBallots = paper.reduce((sum: number, { ballots }: Answer) => sum + ballots, 0);
  return {
    file: 'acta-de-escrutinio.html',
    kind: 'tally',
    data: {
      ...common(made, words(made.language, 'demo.documents.tally'), 'demo.provenance.consultation'),
      charter: consultation.charter,
      charterHash: consultation.charterHash,
      tally: counted,
      options: counted.options.map(({ option, votes, percent }: Answer, index: number) => ({
        place: index + 1,
        title: titles.get(option)!,
        votes,
        percent,
        width: Math.round((100 * votes) / most),
        entered: counted.winners.includes(option),
      })),
      electronic: counted.ballots - paperBallots,
      paperBallots,
      paper,
      objections,
      publishedAt,
      printedTotal: percentagesNote.value.printedTotal,
      recountFile: '../penalolen-recount.json',
      recountHash,
      recount: { ballots: recount.file.tally.ballots, differences: 0 },
      marks: {
        result: markOf(publishedTable),
        channels: illustrativeMark,
        dates: illustrativeMark,
        objections: illustrativeMark,
      },
    },
  };
}

/** The votes of an option in the published result. */
export const votesFor = ({ views }: Made, code: OptionCode | string): number =>
  views.consultation.result.tally.options.find(({ option }: Answer) => option === code).votes;
