import type { ElectronicBallots } from './electronic-ballots.ts';
import type { PaperBatch } from './paper-batch.ts';

/** Ballots of all channels added up. `ballots` = valid + blank + spoiled; `votes` has every option, by its code. */
export interface Count {
  ballots: number;
  valid: number;
  blank: number;
  spoiled: number;
  votes: ReadonlyMap<string, number>;
}

/** Throws on a vote for an option that is not there: ballots and batches are judged before they are counted. */
export function countBallots(
  options: readonly string[],
  { electronic, paper }: { electronic: ElectronicBallots; paper: readonly PaperBatch[] },
): Count {
  const votes = new Map(options.map((code) => [code, 0]));
  const add = (code: string, number: number) => {
    const before = votes.get(code);
    if (before === undefined) throw new TypeError(`No option ${code} in this consultation.`);
    votes.set(code, before + number);
  };
  for (const code of electronic.marks) add(code, 1);
  for (const batch of paper) for (const line of batch.votes) add(line.option, line.votes);

  const total = (of: 'ballots' | 'blank' | 'spoiled') =>
    paper.reduce((sum, batch) => sum + batch[of], electronic[of]);
  const [ballots, blank, spoiled] = [total('ballots'), total('blank'), total('spoiled')];
  return { ballots, valid: ballots - blank - spoiled, blank, spoiled, votes };
}
