/**
 * The commands that make what a kind of document says: without every one of them open by then, a stage that lists the
 * document never has it. A kind that is not here is written by hand, or made from whatever there is.
 */
export const madeBy: { readonly [kind: string]: readonly string[] } = {
  notice: ['schedule-meeting', 'notify-meeting'],
  poster: ['schedule-meeting', 'notify-meeting'],
  agenda: ['schedule-meeting', 'notify-meeting'],
  'sign-in-sheet': ['schedule-meeting'],
  'contribution-cards': ['schedule-meeting'],
  minutes: ['hold-meeting', 'draft-minutes'],
  'session-notice': ['call-session'],
  'session-agenda': ['call-session'],
  'session-minutes': ['close-session', 'approve-session-minutes'],
  'reasoned-response': ['publish-reasoned-response'],
  'technical-opinion': ['give-opinion'],
  charter: ['freeze-charter'],
  ballot: ['freeze-charter'],
  'tally-sheet': ['freeze-charter', 'enter-paper-batch'],
  'tally-act': ['publish-result'],
  'commitment-sheet': ['draft-commitment'],
  plan: ['draft-plan'],
  'progress-report': ['report-progress'],
  'evaluation-report': ['publish-evaluation'],
  accord: ['record-accord'],
};
