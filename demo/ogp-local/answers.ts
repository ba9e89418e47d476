import { illustrative, inferred, type Marked } from '../provenance.ts';
import { inPage } from './source.ts';

/** What the monitoring body answers to a requirement of the standard, in our words. */
interface RequirementAnswer {
  readonly requirement: string;
  readonly answer: 'yes' | 'no' | 'not-told';
  readonly explanation: string;
}

const notRead = 'The report was read up to its section 1.2: this answer is invented.';
const ours =
  'The report’s explanation in our words; that it means yes is our reading, for its box is not in the text.';

/** The answers of the inception report: two by its text, the others invented and marked. */
export const answers: readonly Marked<RequirementAnswer>[] = [
  inferred(
    {
      requirement: 'forum-exists',
      answer: 'yes',
      explanation:
        'Existe un foro. Parte de los Consejos Barriales, que hicieron un diagnóstico participativo, y siguió en tres foros: el 12 de octubre, el 3 y el 25 de noviembre de 2022.',
    },
    inPage('inception'),
    ours,
  ),
  inferred(
    {
      requirement: 'forum-multi-stakeholder',
      answer: 'yes',
      explanation:
        'Se invitó ampliamente y llegaron actores diversos: consejos barriales y organizaciones de la sociedad civil de las cuatro áreas del plan.',
    },
    inPage('inception'),
    ours,
  ),
  illustrative(
    {
      requirement: 'forum-meets',
      answer: 'yes',
      explanation: 'Hubo sesiones y foros durante toda la cocreación.',
    },
    notRead,
  ),
  illustrative(
    {
      requirement: 'plan-endorsed',
      answer: 'yes',
      explanation: 'Las organizaciones entrevistadas confirman que lo respaldaron antes.',
    },
    notRead,
  ),
  illustrative(
    { requirement: 'website', answer: 'not-told', explanation: 'No consta cuándo se actualizó el sitio.' },
    notRead,
  ),
  illustrative(
    {
      requirement: 'information-before',
      answer: 'not-told',
      explanation: 'No hay constancia de cuándo se enviaron los documentos.',
    },
    notRead,
  ),
  illustrative(
    {
      requirement: 'reasoned-response',
      answer: 'yes',
      explanation: 'La respuesta a cada propuesta está publicada.',
    },
    notRead,
  ),
];

/** The third section, the same for each commitment: nothing of it was read. */
export const findings = illustrative(
  {
    verifiability: 'yes',
    relevance: 'yes',
    'local-novelty': 'new-practice',
    'local-potential': 'not-binding',
  },
  'The third section of the report was not read.',
);
