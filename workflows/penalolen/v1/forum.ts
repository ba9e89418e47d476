import { ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

const acknowledgements =
  'Municipalidad de Peñalolén, Plan de Acción, Gobierno Abierto Peñalolén (2021), agradecimientos';

/**
 * The sectors of the forum, inferred: the plan says that it contacted the multi-stakeholder forum and thanks
 * these groups at its end; that those thanked are its seats is our reading.
 */
export const forum = {
  sectors: {
    community: { title: { es: 'Organizaciones comunitarias', en: 'Community organizations' }, seats: 6 },
    'civil-society': {
      title: { es: 'Organizaciones de la sociedad civil', en: 'Civil-society organizations' },
      seats: 2,
    },
    'municipal-staff': {
      title: { es: 'Asociaciones de funcionarios municipales', en: 'Municipal staff associations' },
      seats: 2,
    },
    academia: { title: { es: 'Academia', en: 'Academia' }, seats: 4 },
  },
  basis: { kind: 'source' as const, reference: acknowledgements },
};

/** How the forum decides. The plan does not say it, so it is ours to choose. */
export const byTheForum: NonNullable<Stage['approval']> = {
  by: 'forum',
  quorum: { of: 'seats', moreThan: 0.5 },
  secondCall: { atLeast: 1 / 3, neverFewerThan: 3 },
  decision: 'simple-majority',
  within: { unit: 'natural-days', count: 10 },
  basis: ourChoice(
    'El plan no dice cómo decide el foro: se pide la mitad más uno de los cupos y mayoría simple.',
    'The plan does not say how the forum decides: more than half of the seats and a simple majority are asked.',
  ),
};
