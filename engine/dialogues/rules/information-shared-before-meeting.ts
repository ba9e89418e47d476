import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { InformationSharedParams } from '../rule-params.ts';

/**
 * At least one document was shared with those called to every held meeting, `lead` before it began. Only what was
 * shared through Cauce counts, because its instant cannot be backdated. Source: OGP Local's tips for inception reports;
 * Peru, LOM 27972 art. 14, has documents available from the call.
 */
export const informationSharedBeforeMeeting = defineRule({
  name: 'information-shared-before-meeting',
  version: 1,
  params: InformationSharedParams,
  needs: ['informationNotShared'],
  remedy: ['share-documents', 'notify-meeting'],
  takes: ({ lead }) => [{ what: 'information', period: lead }],
  judge({ informationNotShared: { held, withoutInformation, first } }, { lead }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, withoutInformation };
    return withoutInformation === 0 ? met(found) : notMet(found, { lead }, first);
  },
});
