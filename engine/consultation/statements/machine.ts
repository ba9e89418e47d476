/** What may become of words that somebody wrote: hidden with a reason, appealed, shown again or kept hidden. */
export const moderated = (shown: string) => ({
  hidden: { 'appeal-statement': 'appealed' },
  appealed: { 'answer-statement-appeal.restored': shown, 'answer-statement-appeal.kept': 'kept-hidden' },
  'kept-hidden': {},
});
