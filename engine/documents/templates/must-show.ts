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
};
