import { needsRoll } from '../charter.ts';
import { type ConsultationScope, consultationInHand } from '../consultation-row.ts';
import type { TreeHead } from '../secrecy/merkle-root.ts';
import { buildRecountFile } from '../tally/build-recount-file.ts';
import type { Lot } from '../tally/counting-rules.ts';
import type { ElectronicBallots } from '../tally/electronic-ballots.ts';
import { recount } from '../tally/recount.ts';
import type { Annulled, RecountCharter, RecountFile } from '../tally/recount-file.ts';
import type { Tally } from '../tally/tally.ts';
import { annulledBallots, reconciledBatches } from './before-the-count.ts';
import { readMarks } from './plain-list.ts';

/** The file from which anyone counts again, and what counting it gives. Throws where the two disagree. */
export async function recountOf(
  scope: ConsultationScope,
  lot: Lot | null,
): Promise<{ file: RecountFile; tally: Tally }> {
  const { charter, roll_size: roll } = await consultationInHand(scope);
  const counted = await readCount(scope);
  const annulled = await annulledByReason(scope);
  const notCounted = new Set(annulled.flatMap((line) => line.inclusionCodes));
  const codes = await codesOf(scope);
  const file = buildRecountFile({
    charter: charter as unknown as RecountCharter,
    roll: needsRoll(charter) ? roll : null,
    electronic: { ...counted.totals, marks: await readMarks(scope, counted.marksRoot) },
    paper: await reconciledBatches(scope),
    lot,
    inclusionCodes: codes.filter((code) => !notCounted.has(code)),
    annulled,
    rollHead: counted.roll,
    ballotsHead: counted.ballots,
  });
  const again = recount(file);
  if (!again.agrees || again.tally === null) {
    throw new Error(`The recount file of ${scope.consultation} disagrees with itself.`, {
      cause: again.differences,
    });
  }
  return { file, tally: again.tally };
}

interface Count {
  readonly totals: Omit<ElectronicBallots, 'marks'>;
  readonly marksRoot: string;
  readonly roll: TreeHead;
  readonly ballots: TreeHead;
}

async function readCount({ tx, organization, process, consultation }: ConsultationScope): Promise<Count> {
  const row = await tx
    .selectFrom('consultation_count')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', consultation)
    .executeTakeFirstOrThrow();
  return {
    totals: row.totals as Count['totals'],
    marksRoot: row.marks_root,
    roll: row.roll_head as TreeHead,
    ballots: row.ballots_head as TreeHead,
  };
}

async function codesOf({ tx, organization, process, consultation }: ConsultationScope): Promise<string[]> {
  const rows = await tx
    .selectFrom('ballot')
    .select('inclusion_code')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .execute();
  return rows.map((row) => row.inclusion_code);
}

async function annulledByReason(scope: ConsultationScope): Promise<Annulled[]> {
  const byReason = new Map<string, string[]>();
  for (const { inclusion_code: code, decided_because: reason } of await annulledBallots(scope)) {
    byReason.set(reason ?? '', [...(byReason.get(reason ?? '') ?? []), code]);
  }
  return [...byReason].map(([reason, inclusionCodes]) => ({
    reason,
    ballots: inclusionCodes.length,
    inclusionCodes,
  }));
}
