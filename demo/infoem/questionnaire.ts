import { illustrative, inferred, sourced } from '../provenance.ts';
import { inReport } from './source.ts';

/** The five dimensions, in the report's words and order; how many items each had is not told. */
export const dimensions = sourced(
  [
    { code: 'normatividad', title: 'Normatividad' },
    { code: 'transparencia', title: 'Transparencia' },
    { code: 'participacion', title: 'Participación Ciudadana' },
    { code: 'rendicion', title: 'Rendición de Cuentas' },
    { code: 'tic', title: 'TIC' },
  ],
  inReport,
  'Printed “TIC’s”.',
);

/** When institutions and the public were asked. */
export const asked = inferred(
  { sentOn: '2022-06-08', dueOn: '2022-06-20', publicFrom: '2023-01-01', publicUntil: '2023-02-15' },
  inReport,
  'The text gives days and months, and the weekday of the deadline; the years follow from it. “During January” is taken from its first day.',
);

/** When those who owe an answer are reminded, and how many had answered by then. */
export const reminding = illustrative(
  { daysBefore: 3, on: '2022-06-18', answered: 60 },
  'The report tells of no reminder and not on which day who answered.',
);

/** How the 64 items are spread over the dimensions. */
const spread = illustrative(
  [13, 13, 13, 13, 12],
  'The report gives 64 items in 5 dimensions and no number for each.',
);

/** What the questionnaire says of itself wherever it is shown. */
export const heading = {
  title: 'Condiciones de apertura institucional a nivel municipal (preguntas y respuestas ilustrativas)',
  purpose:
    'Conocer las condiciones de apertura en los municipios mexiquenses. El informe final da cuántos municipios respondieron, cuántas participaciones ciudadanas hubo y sobre cuántos municipios. Son ilustrativos el texto de las preguntas, cada respuesta, las medias que resultan, qué municipios respondieron y cuántas personas hablaron de cada uno.',
  source:
    'Ilustrativo: el informe final dice que hubo 64 reactivos en 5 dimensiones y no da su texto ni sus respuestas; ninguna respuesta de aquí es de una institución que exista.',
} as const;

/** The items: the report has none of their words, so each says itself that it stands in for one. */
export const items = illustrative(
  dimensions.value.map(({ code, title }, at) => ({
    code,
    title,
    items: Array.from({ length: spread.value[at]! }, (_, place) => ({
      code: `${code}-${place + 1}`,
      kind: 'yes-no' as const,
      text: `Reactivo ilustrativo ${place + 1} de ${title}: ¿el municipio cumple con este punto?`,
    })),
  })),
  'The wording of the 64 items is not in the report.',
);

/**
 * The 125 municipalities by number. The report names four of them, as seats of forums, and tells nobody's answers: none
 * that is invented here is tied to a municipality that exists.
 */
export const municipalities = illustrative(
  Array.from({ length: 125 }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    return { code: `municipio-${number}`, title: `Municipio ${number} (respuestas ilustrativas)` };
  }),
  'The report says that 125 were asked, and of none what it answered.',
).value;

/** Which municipalities did not answer: eight, and which ones is made up. */
export const silent = illustrative(
  municipalities.filter((_, at) => at % 15 === 14).map(({ code }) => code),
  'The report says how many answered, not which.',
);

/** How many citizens answered about each of the eighteen: made up, but for their sum and their number. */
export const citizensAbout = illustrative(
  [12, 8, 5, 5, 2, ...Array.from({ length: 13 }, () => 1)].map((count, at) => ({
    code: municipalities[at]!.code,
    count,
  })),
  'The report gives 45 answers about 18 municipalities, and no more.',
);

/** Whether an institution says yes to an item: made up, by a rule that gives the same each time. */
export const institutionSays = (municipality: number, item: number): string =>
  (municipality * 7 + item * 5) % 10 < 7 ? 'yes' : 'no';

/** What a citizen says: made up likewise, and less often yes. */
export const citizenSays = (citizen: number, item: number): string => {
  if (item % 16 === 15 && citizen % 9 === 8) return 'dont-know';
  return item % 4 === 0 || (citizen + item) % 10 < 4 ? 'yes' : 'no';
};
