import { canonicalJson, hashOf } from '../../kernel/canonical.ts';
import { setHead, type TreeHead } from '../secrecy/merkle-root.ts';
import type { Lot } from './counting-rules.ts';
import type { ElectronicBallots } from './electronic-ballots.ts';
import type { PaperBatch } from './paper-batch.ts';
import type { Annulled, RecountCharter, RecountFile } from './recount-file.ts';
import { tallyBallots } from './tally.ts';
import { voteTerms } from './vote-terms.ts';

/** What the count of a consultation leaves. `electronic` is what `takeApart` made; nothing links it to a code. */
export interface ClosedConsultation {
  charter: RecountCharter;
  roll: number | null;
  electronic: ElectronicBallots;
  paper: readonly PaperBatch[];
  lot: Lot | null;
  inclusionCodes: readonly string[];
  annulled: readonly Annulled[];
  rollHead: TreeHead;
  ballotsHead: TreeHead;
}

/** Builds the file to publish. It judges nothing: `recount` over the result says whether the parts agree. */
export function buildRecountFile(closed: ClosedConsultation): RecountFile {
  const { charter, roll, lot, electronic } = closed;
  const terms = { ...voteTerms(charter), roll, lot };
  const paper = closed.paper.toSorted((a, b) => (a.batch < b.batch ? -1 : 1));
  const annulled = closed.annulled
    .map((line) => ({ ...line, inclusionCodes: line.inclusionCodes.toSorted() }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const codes = [...closed.inclusionCodes, ...annulled.flatMap(({ inclusionCodes }) => inclusionCodes)];
  return {
    format: 'cauce-recount',
    version: charter.vote === undefined ? 1 : 2,
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
