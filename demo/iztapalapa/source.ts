import type { Citation } from '../provenance.ts';
import { sourced } from '../provenance.ts';

/**
 * The candidacy “Diálogos por el bienestar y la paz. Planeando y transformando Iztapalapa”, of the Alcaldía de Iztapalapa
 * for the XIV Distinción of the OIDP: the document behind these data, read as text without page marks or annexes. The
 * institution that presented it wrote it; of its jury there is one paragraph, which sees room for improvement in building
 * consensus. What it does not say is marked, or left out.
 */
export const inCandidacy: Citation = { document: 'oidp-14-iztapalapa', page: null };

/** Every number that the candidacy gives of the programme. How it is spread over the territories is invented. */
export const figures = {
  beganOn: sourced('2018-12-24', inCandidacy, 'A Monday.'),
  firstTerritories: sourced(22, inCandidacy, 'Called barrios in one place and colonias in another.'),
  territories: sourced(130, inCandidacy),
  directorates: sourced(13, inCandidacy),
  servants: sourced(280, inCandidacy),
  promoters: sourced(1000, inCandidacy),
  liaisons: sourced(17_000, inCandidacy, '“alrededor de 17.000”'),
  blockAssemblies: sourced(6500, inCandidacy, '“cerca de 6.500 manzanas (70 % del territorio)”'),
  withAgendaUnderWay: sourced(53, inCandidacy, '“avance sustancial … en 53 unidades territoriales”'),
  withGeneralDiagnosis: sourced(77, inCandidacy, '“En el resto”: 130 less 53.'),
} as const;

/** Where a number comes from whose total the candidacy gives and whose spread is invented. */
export const spreadByUs = {
  source:
    'Candidatura a la XIV Distinción OIDP: son suyos los totales (130 responsables, 280 servidores, 1.000 promotores, alrededor de 17.000 enlaces, cerca de 6.500 manzanas, 70 % del territorio); cómo se reparten es ilustrativo',
  illustrative: true,
} as const;
