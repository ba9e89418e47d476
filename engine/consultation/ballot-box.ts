import { sha256Hex } from '../kernel/canonical.ts';
import type { ConsultationScope } from './consultation-row.ts';
import { setHead, type TreeHead } from './secrecy/merkle-root.ts';

/** What there was when the voting closed, or when it was counted: how many, and the roots over them. */
export interface BoxHeads {
  /** Over the pseudonyms of those who voted, on any channel. */
  readonly roll: TreeHead;
  /** Over the hashes of the sealed electronic ballots, annulled ones too. */
  readonly ballots: TreeHead;
}

/** A sealed ballot with its inclusion code. */
export interface SealedBallot {
  readonly inclusion_code: string;
  readonly sealed: Uint8Array;
}

const ballotsPerPage = 5_000;

/** All ballots of a consultation, page by page in the order of their codes, which is no order of casting. */
export async function* ballotsOf(scope: ConsultationScope): AsyncGenerator<readonly SealedBallot[]> {
  const { tx, organization, process, consultation } = scope;
  for (let after = ''; ; ) {
    const page = await tx
      .selectFrom('ballot')
      .select(['inclusion_code', 'sealed'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .where('inclusion_code', '>', after)
      .orderBy('inclusion_code')
      .limit(ballotsPerPage)
      .execute();
    if (page.length > 0) yield page;
    if (page.length < ballotsPerPage) return;
    after = page.at(-1)!.inclusion_code;
  }
}

/** The head over the pseudonyms of those who voted. */
export async function rollHead(scope: ConsultationScope): Promise<TreeHead> {
  const { tx, organization, process, consultation } = scope;
  const rows = await tx
    .selectFrom('roll_entry')
    .select('pseudonym')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .execute();
  return setHead(rows.map(({ pseudonym }) => pseudonym));
}

/** The heads over the roll and over the box, and the codes of the ballots in it. */
export async function boxHeads(scope: ConsultationScope): Promise<BoxHeads> {
  const hashes: string[] = [];
  for await (const page of ballotsOf(scope)) for (const { sealed } of page) hashes.push(sha256Hex(sealed));
  return { roll: await rollHead(scope), ballots: setHead(hashes) };
}
