import { type Dialogues, hoursFromNow, photo } from '../dialogues/given-dialogues.ts';

/** Where the documents of a process of dialogues are. */
export const where = (given: Dialogues) => ({ ...given.at, process: given.process });

const plan = { kind: 'link', title: 'Borrador del plan', url: 'https://example.org/plan' };

/** A call that says everything. */
export const wholeCall = (meeting: string) => ({
  meeting,
  convener: 'Dirección de Desarrollo Comunitario',
  object: 'Oír qué falta en los barrios y proponer soluciones',
  agenda: ['Palabras de bienvenida', 'Diálogo en mesas', 'Acuerdos'],
  documents: [plan],
  whoMayAttend: 'Vecinas de la comuna',
  whoMayVote: 'Quienes viven en la comuna',
  contact: 'Oficina de Partes',
  link: 'https://example.org/reunion',
  registrationUntil: hoursFromNow(100),
  quorum: 10,
  secondCallAt: hoursFromNow(241),
  criteria: ['Vivir en la comuna', 'No ocupar un cargo público'],
  channels: [
    { channel: 'portal' },
    { channel: 'poster', note: 'Sede vecinal', evidence: [photo] },
    { channel: 'loudspeaker', note: 'Recorrido por la villa', evidence: [photo] },
  ],
});

/** A meeting that is set for ten days from now and called, saying everything. */
export async function called(given: Dialogues, more: object = {}): Promise<string> {
  const set = { startsAt: hoursFromNow(240), endsAt: hoursFromNow(242), ...more };
  const meeting = await given.scheduled(set);
  await given.accepted('notify-meeting', wholeCall(meeting));
  return meeting;
}

/** Drafts and approves the minutes of a held meeting. */
export async function approved(given: Dialogues, meeting: string, more: object = {}): Promise<string> {
  const typed = {
    meeting,
    agenda: ['Necesidades', 'Acuerdos'],
    proceedings: 'Se conversó en mesas.\nCada mesa leyó lo suyo.',
    ...more,
  };
  const minutes = await given.made('draft-minutes', typed, 'minutes');
  await given.accepted('approve-minutes', { minutes });
  return minutes;
}
