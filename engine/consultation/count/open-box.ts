import { randomInt } from 'node:crypto';
import { sha256Hex } from '../../kernel/canonical.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { ballotsOf } from '../ballot-box.ts';
import type { Charter } from '../charter.ts';
import type { ConsultationScope } from '../consultation-row.ts';
import { ballotOpener } from '../secrecy/ballot-opener.ts';
import type { ConsultationKeys } from '../secrecy/consultation-keys.ts';
import { setHead, type TreeHead } from '../secrecy/merkle-root.ts';
import { shuffle } from '../secrecy/shuffle.ts';
import { type Choice, type ElectronicBallots, takeApart } from '../tally/electronic-ballots.ts';
import { voteTerms } from '../tally/vote-terms.ts';

/** What came out of the box: the ballots taken apart, and the heads over all that was in it. */
export interface OpenedBox {
  readonly electronic: ElectronicBallots;
  readonly ballots: TreeHead;
  readonly inclusion: TreeHead;
}

const codesListed = 20;

/**
 * Opens every ballot that was not annulled, shuffles what they say and takes it apart into single marks. It holds
 * the box to the head that was taken at closing. A ballot that does not open is named, not skipped: it has to be
 * set aside and annulled by somebody first.
 */
export async function openBox(
  scope: ConsultationScope,
  keys: ConsultationKeys,
  { charter, annulled, atClosing }: { charter: Charter; annulled: ReadonlySet<string>; atClosing: TreeHead },
): Promise<OpenedBox | Refused> {
  const opener = ballotOpener(keys);
  const hashes: string[] = [];
  const codes: string[] = [];
  const choices: Choice[] = [];
  const unreadable: string[] = [];
  for await (const page of ballotsOf(scope)) {
    for (const { inclusion_code: code, sealed } of page) {
      hashes.push(sha256Hex(sealed));
      codes.push(code);
      if (annulled.has(code)) continue;
      const opened = opener.openBallot(sealed, code);
      if (opened.ok) choices.push(opened.choice);
      else unreadable.push(code);
    }
  }
  const ballots = setHead(hashes);
  if (ballots.root !== atClosing.root || ballots.size !== atClosing.size)
    return notPossible('ballots-differ-from-closing', { closing: { ...atClosing }, now: { ...ballots } });
  if (unreadable.length > 0) {
    const first = unreadable.slice(0, codesListed);
    return notPossible('ballots-unreadable', { ballots: unreadable.length, inclusionCodes: first });
  }
  const electronic = takeApart(shuffle(choices, randomInt), voteTerms(charter));
  return { electronic, ballots, inclusion: setHead(codes) };
}
