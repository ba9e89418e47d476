import type { LawParameter } from '../statement.ts';
import type { ElectoralTerm } from '../terms.ts';

/**
 * No communal plebiscite from eight months before to two months after a popular election. That none is held in a year of
 * municipal elections either is a window of its own, which the organization declares.
 */
export const chileanPlebiscite: LawParameter<ElectoralTerm> = {
  name: 'cl-plebiscite-window',
  country: 'CL',
  title: {
    es: 'Sin plebiscito comunal desde ocho meses antes hasta dos meses después de una elección popular',
    en: 'No communal plebiscite from eight months before to two months after a popular election',
  },
  statements: [
    {
      id: 'cl-plebiscite-window/ley-18695',
      value: {
        from: { months: 8, before: 'election-day' },
        until: { months: 2, after: 'election-day' },
        blocks: ['plebiscite'],
        exceptions: [],
      },
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: null },
      source: { reference: 'Chile, Ley 18.695 (DFL 1/2006), arts. 99 a 103, texto de 14-01-2025' },
      verified: true,
    },
  ],
};

const ley21719 = 'Chile, Ley 21.719';

/** The law on personal data: a reform is known for two years before it holds. */
export const chileanPersonalData: LawParameter<{ readonly law: string }> = {
  name: 'cl-personal-data',
  country: 'CL',
  title: { es: 'Ley de datos personales', en: 'Law on personal data' },
  statements: [
    {
      id: 'cl-personal-data/ley-19628',
      value: { law: 'Ley 19.628' },
      ...{ inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: '2024-12-13' },
      source: { reference: 'Chile, Ley 19.628' },
      verified: true,
    },
    {
      id: 'cl-personal-data/ley-19628-until-reform',
      value: { law: 'Ley 19.628' },
      ...{ inForceFrom: null, inForceUntil: '2026-12-01', knownFrom: '2024-12-13', knownUntil: null },
      source: { reference: ley21719, published: '2024-12-13' },
      verified: true,
    },
    {
      id: 'cl-personal-data/ley-21719',
      value: { law: 'Ley 21.719' },
      ...{ inForceFrom: '2026-12-01', inForceUntil: null, knownFrom: '2024-12-13', knownUntil: null },
      source: { reference: ley21719, published: '2024-12-13' },
      verified: true,
    },
  ],
};
