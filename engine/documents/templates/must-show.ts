/**
 * What a lawful document of each kind shows whatever the data are, whoever wrote its template: places of its contract. A
 * list is shown where it is gone through; a place that may lack, where it is shown whenever it is there. Of every kind
 * its title and the body that issues it are shown by the frame, which no template can change.
 */
export const mustShow: { readonly [kind: string]: readonly string[] } = {
  minutes: [
    'meeting.heldFrom',
    'meeting.heldTo',
    'meeting.place',
    'attendance.total',
    'agenda[]',
    'proceedings[]',
    'agreements[].text',
    'agreements[].owner',
    'agreements[].dueOn',
  ],
  'reasoned-response': [
    'version',
    'publishedAt',
    'hash',
    'contributions.total',
    'themes[].name',
    'themes[].heard.paragraphs[]',
    'themes[].response.paragraphs[]',
  ],
  'technical-opinion': ['unit', 'givenAt', 'finding', 'grounds[]', 'proposal.number', 'proposal.version'],
  charter: [
    'question[]',
    'options[].title',
    'eligibility.years',
    'documents[]',
    'opensAt',
    'closesAt',
    'ties',
    'binding.force',
    'binding.instrument',
    'percentages.rounding',
    'objections',
    'seal.hash',
  ],
  ballot: ['folios.first', 'folios.last', 'charterHash', 'sheets[].ballots[].folio'],
  'tally-sheet': ['charterHash'],
  'tally-act': [
    'outcome',
    'publishedAt',
    'ballots',
    'valid',
    'blank',
    'spoiled',
    'options[].rank',
    'options[].title',
    'options[].votes',
    'options[].percent',
    'percentages.sum',
    'charterHash',
    'recount.hash',
  ],
};
