import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld, foundInAll, heldMeetings, inAll } from '../held-meetings.ts';
import { SeveralChannelsParams } from '../rule-params.ts';

export interface TooFewChannels {
  readonly held: number;
  readonly tooFew: number;
  /** The first of those: on how many channels they were called, and how many of these reach people without a connection. */
  readonly first: readonly {
    readonly meeting: string;
    readonly kind: string;
    readonly channels: number;
    readonly offline: number;
  }[];
}

/** The held meetings that were called on fewer channels, or fewer offline ones, than asked. */
export const tooFewChannels = defineFact({
  name: 'tooFewChannels',
  async read(scope, params): Promise<TooFewChannels> {
    const { minChannels, minOffline, kinds } = SeveralChannelsParams.parse(params);
    const rows = await heldMeetings(scope, kinds)
      .select(['id', 'kind', 'channels', 'offline_channels', foundInAll])
      .where((row) => row.or([row('channels', '<', minChannels), row('offline_channels', '<', minOffline)]))
      .orderBy('held_from')
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      held: await countHeld(scope, kinds),
      tooFew: inAll(rows),
      first: rows.map(({ id, kind, channels, offline_channels }) => ({
        meeting: id,
        kind,
        channels,
        offline: offline_channels,
      })),
    };
  },
});
