import { type Illustrative, illustrative } from '../provenance.ts';
import { type BatchCode, batchOf, paperDays } from './paper-days.ts';
import { type Voter, voter } from './voters.ts';
import { type OptionCode, optionCodes, publishedTable } from './votes.ts';

/** One vote as it was cast. `castAt` is in UTC; a paper vote has the batch that holds it, never a folio. */
export type Ballot = {
  readonly voter: Voter;
  readonly option: OptionCode;
  readonly castAt: string;
  readonly channel: 'online' | 'desk' | 'paper';
  readonly batch: BatchCode | null;
};

/** Prime and no divisor of the total: stepping by it visits every vote once and mixes the options. */
const stride = 431;

const opensAt = Date.parse('2021-10-04T09:00:00-03:00');
const closesAt = Date.parse('2021-10-17T20:00:00-03:00');
const minute = 60_000;

/** Working days of the fortnight, without the holiday of the 11th; the desk opens at ten. */
const deskDays = ['04', '05', '06', '07', '08', '12', '13', '14', '15'] as const;

/** The published counts, option by option, as a list of single choices. */
const choices = (): readonly OptionCode[] =>
  optionCodes.flatMap((code) => Array.from({ length: publishedTable.value[code].votes }, () => code));

function channelOf(index: number): Ballot['channel'] {
  if (index % 8 === 3) return 'paper';
  return index % 8 === 6 ? 'desk' : 'online';
}

function castAtMs(index: number, total: number, channel: Ballot['channel']): number {
  const turn = Math.floor(index / 8);
  if (channel === 'paper') return Date.parse(paperDays[batchOf(turn)].opensAt) + turn * 3 * minute;
  if (channel === 'online') return opensAt + Math.floor(((closesAt - opensAt) * (index + 1)) / (total + 2));
  const day = deskDays[turn % deskDays.length]!;
  return Date.parse(`2021-10-${day}T10:00:00-03:00`) + Math.floor(turn / deskDays.length) * 25 * minute;
}

function ballotAt(index: number, all: readonly OptionCode[]): Ballot {
  const channel = channelOf(index);
  return {
    voter: voter(index),
    option: all[(index * stride) % all.length]!,
    castAt: new Date(castAtMs(index, all.length, channel)).toISOString(),
    channel,
    batch: channel === 'paper' ? batchOf(Math.floor(index / 8)) : null,
  };
}

/** The 1,101 published votes as single ones, in the order of their casting; the same list at every call. */
export function ballots(): Illustrative<readonly Ballot[]> {
  const all = choices();
  const cast = all.map((_, index) => ballotAt(index, all));
  return illustrative<readonly Ballot[]>(
    cast.sort((a, b) => (a.castAt < b.castAt ? -1 : a.castAt > b.castAt ? 1 : 0)),
    'The plan prints totals by option. Voters, ages, links, days and channels are invented; the totals are not.',
  );
}
