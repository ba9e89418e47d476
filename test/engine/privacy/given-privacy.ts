import type { Principal } from '../../../engine/kernel/engine.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { type Dialogues, someDialogues } from '../dialogues/given-dialogues.ts';

const texts = {
  controller: 'Municipalidad de prueba',
  address: 'Avenida Uno 100',
  recipients: 'Nadie más.',
  rights: 'En la oficina de partes.',
};

export const purposes = [
  {
    code: 'named-attendance',
    title: 'Lista de asistencia',
    text: 'Anotamos su nombre para citarle a la devolución de resultados.',
    data: ['name'],
    needsConsent: true,
    sensitive: false,
    retention: { afterEnd: { unit: 'months', count: 6 } },
  },
  {
    code: 'authorship',
    title: 'Autoría',
    text: 'Publicamos su nombre junto a la propuesta.',
    data: ['name'],
    needsConsent: true,
    sensitive: false,
    retention: { afterEnd: { unit: 'months', count: 12 } },
  },
  {
    code: 'accessibility',
    title: 'Apoyos para participar',
    text: 'Anotamos qué apoyo necesita.',
    data: ['name', 'contact'],
    needsConsent: true,
    sensitive: true,
    retention: { until: '2035-12-31T00:00:00.000Z' },
  },
  {
    code: 'images',
    title: 'Fotografías',
    text: 'Publicamos fotografías de las reuniones.',
    data: ['image'],
    needsConsent: false,
    sensitive: false,
    retention: { afterEnd: { unit: 'months', count: 6 } },
  },
];

export const chile = { preset: 'chile', items: texts, purposes };

/** How somebody consents now, online. */
export const consents = (more: object = {}) => ({ givenAt: testClock.now(), means: 'electronic', ...more });

/** Dialogues with a privacy notice, and who takes part in them. */
export interface Privacy extends Dialogues {
  readonly citizen: Principal;
  /** Records a consent of a person and gives its id. */
  consent(purpose: string, person?: string, more?: object): Promise<string>;
}

export async function somePrivacy(): Promise<Privacy> {
  const given = await someDialogues();
  await given.accepted('publish-privacy-notice', chile);
  const citizen = await aPerson(given);
  const consent: Privacy['consent'] = (purpose, person = citizen.id, more = {}) =>
    given.made('record-consent', { person, purpose, ...consents(more) }, 'consent');
  return { ...given, citizen, consent };
}

/** A person on record, without any mandate. */
export async function aPerson({ at }: Dialogues): Promise<Principal> {
  const office = { office: 'Vecindad', institution: 'Junta de vecinos' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  return { kind: 'person', id: result.person as string };
}

/** Moves the clock so many days on. */
export function daysLater(days: number): void {
  testClock.moveTo(new Date(Date.parse(testClock.now()) + days * 86_400_000).toISOString());
}
