import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { NoticeCompleteParams } from '../rule-params.ts';

/**
 * The call of every held meeting said all that is asked of it. Kind, place and hours are always in it, because they are
 * the meeting's own. Source: what Peru's LPAG art. 194 asks of the call to a hearing, and calls of councils in Mexico.
 */
export const noticeComplete = defineRule({
  name: 'notice-complete',
  version: 1,
  params: NoticeCompleteParams,
  needs: ['callsIncomplete'],
  remedy: ['notify-meeting', 'share-documents'],
  judge({ callsIncomplete: { held, incomplete, first } }, { required }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, incomplete };
    return incomplete === 0 ? met(found) : notMet(found, { required }, first);
  },
});
