import type { LawParameter } from '../statement.ts';
import type { ElectoralTerm } from '../terms.ts';

const earlier = { text: 'earlier' } as const;
const reformed = { text: 'reformed-2023' } as const;
const lgipe = 'Mexico, LGIPE art. 209.1';

/**
 * Which text of LGIPE 209.1 held. The reform was published on 2 March 2023 and declared invalid; the earlier text
 * recovered its force by a ruling that was notified on 23 June 2023 and published on 24 November. Whether that reaches
 * back is for a court: here it is only kept apart what was known when. The wording of the reform was not read.
 */
export const lgipe2091: LawParameter<{ readonly text: 'earlier' | 'reformed-2023' }> = {
  name: 'mx-lgipe-209-1',
  country: 'MX',
  title: {
    es: 'Texto del artículo 209.1 de la LGIPE (propaganda gubernamental en campañas)',
    en: 'Text of LGIPE article 209.1 (government propaganda during campaigns)',
  },
  statements: [
    {
      id: 'mx-lgipe-209-1/earlier',
      value: earlier,
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: '2023-03-02' },
      source: { reference: lgipe },
      verified: true,
    },
    {
      id: 'mx-lgipe-209-1/earlier-until-reform',
      value: earlier,
      ...{ inForceFrom: null, inForceUntil: '2023-03-02' },
      ...{ knownFrom: '2023-03-02', knownUntil: '2023-06-23' },
      source: { reference: `${lgipe}, DOF 02-03-2023`, published: '2023-03-02' },
      verified: true,
    },
    {
      id: 'mx-lgipe-209-1/reformed-2023',
      value: reformed,
      ...{ inForceFrom: '2023-03-02', inForceUntil: null },
      ...{ knownFrom: '2023-03-02', knownUntil: '2023-06-23' },
      source: {
        reference: `${lgipe}, DOF 02-03-2023`,
        published: '2023-03-02',
        note: {
          es: 'No se leyó el texto reformado; se cuenta desde su publicación.',
          en: 'The reformed wording was not read; it is counted from its publication.',
        },
      },
      verified: false,
    },
    {
      id: 'mx-lgipe-209-1/recovered',
      value: earlier,
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: '2023-06-23', knownUntil: null },
      source: {
        reference: `${lgipe}, nota del texto vigente: DOF 24-11-2023`,
        published: '2023-06-23',
        note: {
          es: 'La reforma se declaró inválida y el texto anterior recobró su vigencia; se notificó el 23 de junio de 2023.',
          en: 'The reform was declared invalid and the earlier text recovered its force; notified on 23 June 2023.',
        },
      },
      verified: true,
    },
  ],
};

/** From the start of campaigns to the end of election day: the Constitution's rule stayed while the statute's text changed. */
export const mexicanPropaganda: LawParameter<ElectoralTerm> = {
  name: 'mx-electoral-propaganda',
  country: 'MX',
  title: {
    es: 'Suspensión de la propaganda gubernamental desde el inicio de las campañas hasta el fin de la jornada electoral',
    en: 'Suspension of government propaganda from the start of campaigns to the end of election day',
  },
  statements: [
    {
      id: 'mx-electoral-propaganda/constitution-41',
      value: {
        from: 'campaign-start',
        until: { months: 0, after: 'election-day' },
        blocks: ['publicity', 'mass-event'],
        exceptions: ['electoral-information', 'education', 'health', 'civil-protection'],
      },
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: null },
      source: { reference: 'México, CPEUM art. 41, base III, apartado C; LGIPE art. 209.1' },
      verified: true,
    },
  ],
};

/** Who guarantees access to information at the federal level. */
export const transparencyAuthority: LawParameter<{ readonly authority: string }> = {
  name: 'mx-transparency-authority',
  country: 'MX',
  title: { es: 'Autoridad garante de la transparencia', en: 'Authority that guarantees transparency' },
  statements: [
    {
      id: 'mx-transparency-authority/inai',
      value: { authority: 'INAI' },
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: '2025-03-20' },
      source: { reference: 'México, LGTAIP anterior' },
      verified: true,
    },
    {
      id: 'mx-transparency-authority/inai-until-2025',
      value: { authority: 'INAI' },
      ...{ inForceFrom: null, inForceUntil: '2025-03-20', knownFrom: '2025-03-20', knownUntil: null },
      source: { reference: 'México, LGTAIP, DOF 20-03-2025', published: '2025-03-20' },
      verified: true,
    },
    {
      id: 'mx-transparency-authority/buen-gobierno',
      value: { authority: 'Secretaría Anticorrupción y Buen Gobierno' },
      ...{ inForceFrom: '2025-03-20', inForceUntil: null, knownFrom: '2025-03-20', knownUntil: null },
      source: {
        reference: 'México, LGTAIP, DOF 20-03-2025',
        published: '2025-03-20',
        note: {
          es: 'Se cuenta desde la publicación; el día exacto de su vigencia no se leyó.',
          en: 'Counted from publication; the exact day on which it came into force was not read.',
        },
      },
      verified: true,
    },
  ],
};

/** How often minutes of sessions and opinions of consultative councils are published, at the least. */
export const minutesPublished: LawParameter<{ readonly months: number }> = {
  name: 'mx-minutes-published',
  country: 'MX',
  title: {
    es: 'Cada cuánto se publican las actas y las opiniones de los consejos consultivos',
    en: 'How often minutes and opinions of consultative councils are published',
  },
  statements: [
    {
      id: 'mx-minutes-published/lgtaip-65',
      value: { months: 3 },
      ...{ inForceFrom: '2025-03-20', inForceUntil: null, knownFrom: '2025-03-20', knownUntil: null },
      source: { reference: 'México, LGTAIP art. 65, frac. XLIV, DOF 20-03-2025', published: '2025-03-20' },
      verified: true,
    },
  ],
};
