import { canonicalJson, hashOf } from '../../kernel/canonical.ts';
import { setHead, type TreeHead } from '../secrecy/merkle-root.ts';
import type { Lot } from './counting-rules.ts';
import { type Choice, takeApart } from './electronic-ballots.ts';
import type { PaperBatch } from './paper-batch.ts';
import type { Annulled, RecountCharter, RecountFile } from './recount-file.ts';
import { tallyBallots } from './tally.ts';

/** What closing a consultation leaves. `choices` are those counted, in any order; nothing links them to a code. */
export interface ClosedConsultation {
  charter: RecountCharter;
  roll: number | null;
  choices: readonly Choice[];
  paper: readonly PaperBatch[];
  lot: Lot | null;
  inclusionCodes: readonly string[];
  annulled: readonly Annulled[];
  rollHead: TreeHead;
  ballotsHead: TreeHead;
}

/** Builds the file to publish. It judges nothing: `recount` over the result says whether the parts agree. */
export function buildRecountFile(closed: ClosedConsultation): RecountFile {
  const { charter, roll, lot } = closed;
  const options = charter.options.map(({ code }) => code);
  const terms = { options, rules: charter.counting, roll, lot };
  const electronic = takeApart(closed.choices, terms);
  const paper = closed.paper.toSorted((a, b) => (a.batch < b.batch ? -1 : 1));
  const annulled = closed.annulled
    .map((line) => ({ ...line, inclusionCodes: line.inclusionCodes.toSorted() }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const codes = [...closed.inclusionCodes, ...annulled.flatMap(({ inclusionCodes }) => inclusionCodes)];
  return {
    format: 'cauce-recount',
    version: 1,
    charter,
    charterHash: hashOf(charter),
    roll,
    electronic,
    paper,
    lot,
    inclusionCodes: closed.inclusionCodes.toSorted(),
    annulled,
    roots: { roll: closed.rollHead, ballots: closed.ballotsHead, inclusion: setHead(codes) },
    // Through JSON, because it is compared with what others read from JSON.
    tally: JSON.parse(canonicalJson(tallyBallots({ electronic, paper }, terms))),
  };
}
