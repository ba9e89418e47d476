import { type Illustrative, illustrative, sourced } from '../provenance.ts';
import { inReport } from './source.ts';

/** Who sits in the local technical secretariat, by the three sectors that sign a declaration. */
export const seats = illustrative(
  [
    { id: 'infoem-1', sector: 'guarantor', holder: 'Infoem (cupo ilustrativo)', presides: true },
    { id: 'infoem-2', sector: 'guarantor', holder: 'Infoem, segundo cupo (ilustrativo)' },
    { id: 'entes-1', sector: 'government', holder: 'Representación de los entes públicos (ilustrativo)' },
    { id: 'entes-2', sector: 'government', holder: 'Entes públicos, segundo cupo (ilustrativo)' },
    { id: 'sociedad-1', sector: 'civil-society', holder: 'Sociedad civil (cupo ilustrativo)' },
    { id: 'sociedad-2', sector: 'civil-society', holder: 'Sociedad civil, segundo cupo (ilustrativo)' },
  ],
  'The report names the body and not its seats; two for each sector are as Campeche had them.',
);

/** A session that approves something: its day and kind are the report's, the rest is in `held`. */
export interface Session {
  readonly kind: 'ordinary' | 'extraordinary';
  /** Its number, as the report tells it. */
  readonly number: number;
  readonly on: string;
  readonly matter: 'plan' | 'study';
  readonly title: string;
  readonly text: string;
  readonly held: Illustrative<{
    readonly calledOn: string;
    readonly from: string;
    readonly to: string;
    /** Seats that did not come, and votes for, of those who came. */
    readonly absent: readonly string[];
    readonly abstained: readonly string[];
    readonly minutesOn: string;
  }>;
}

const made =
  'Ilustrativos: quiénes integran el secretariado, la hora y el lugar, quiénes asistieron y cómo votaron.';
const why = 'The report gives the day and the number of the session, and no hour, place, attendance or vote.';

/** The first extraordinary session, on a Sunday, in whose course the plan was launched. */
export const launch: Session = {
  ...sourced({ kind: 'extraordinary', number: 1, on: '2021-12-19', matter: 'plan' }, inReport).value,
  title: 'Lanzamiento del 1er Plan de Acción Local (hora, asistencia y votos ilustrativos)',
  text: `El plan se lanza con 3 compromisos proactivos y 6 cocreados. ${made}`,
  held: illustrative(
    {
      calledOn: '2021-12-16',
      from: '11:00',
      to: '12:30',
      absent: [],
      abstained: [],
      minutesOn: '2022-01-10',
    },
    why,
  ),
};

/** The seventeenth ordinary session, which approved the study. */
export const approval: Session = {
  ...sourced({ kind: 'ordinary', number: 17, on: '2023-04-28', matter: 'study' }, inReport).value,
  title: 'Estudio de condiciones de apertura institucional (hora, asistencia y votos ilustrativos)',
  text: `Se somete a aprobación el estudio. ${made}`,
  held: illustrative(
    {
      calledOn: '2023-04-24',
      from: '11:00',
      to: '13:00',
      absent: ['entes-2'],
      abstained: ['sociedad-2'],
      minutesOn: '2023-05-10',
    },
    why,
  ),
};
