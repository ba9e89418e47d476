import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { SeveralChannelsParams } from '../rule-params.ts';

/**
 * Every held meeting was called on at least `minChannels` different channels before it began, `minOffline` of them
 * offline. Source: the cases of Iztapalapa (posters, loudspeakers, door to door beside social media) and of La Libertad,
 * whose review names the digital divide of rural areas.
 */
export const severalChannelsUsed = defineRule({
  name: 'several-channels-used',
  version: 1,
  params: SeveralChannelsParams,
  needs: ['tooFewChannels'],
  remedy: ['publish-notice', 'notify-meeting'],
  judge({ tooFewChannels: { held, tooFew, first } }, { minChannels, minOffline }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, tooFew };
    return tooFew === 0 ? met(found) : notMet(found, { minChannels, minOffline }, first);
  },
});
