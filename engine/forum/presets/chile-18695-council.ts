import type { RulesOfProcedureInput } from '../procedure/procedure.ts';
import { byLaw, ourChoice } from './basis.ts';

const law = 'Chile, Ley 18.695 (DFL 1/2006)';

/**
 * A Chilean municipal council: Ley 18.695, articles 84 and 86. The mayor presides, does not count for the quorum of the
 * session, and does count for what is agreed: two bases.
 */
export const chile18695Council: RulesOfProcedureInput = {
  format: 1,
  title: {
    es: 'Concejo municipal (Chile, Ley 18.695, artículos 84 y 86)',
    en: 'Municipal council (Chile, Ley 18.695, articles 84 and 86)',
  },
  sessions: {
    ordinary: { notice: { unit: 'natural-days', count: 3 } },
    extraordinary: { notice: { unit: 'hours', count: 24 }, onlyWhatIsCalled: true },
    calledByShare: 1 / 3,
    documents: 'from-the-call',
    withoutNotice: 'never',
    offAgenda: 'never',
    atLeastAYear: 36,
    public: true,
    remote: 'counts',
  },
  quorum: { of: 'in-office', first: { moreThan: 0.5 }, presidingCounts: false },
  decision: {
    majority: { kind: 'absolute', of: 'present' },
    presidingVotes: true,
    abstention: 'allowed',
    ties: [
      { kind: 'second-vote' },
      { kind: 'new-session', within: { unit: 'natural-days', count: 3 } },
      { kind: 'casting-vote', of: 'presiding' },
    ],
  },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'natural-days', count: 3 },
    signers: ['secretary', 'presiding'],
  },
  basis: [
    ourChoice(
      'sessions.ordinary',
      'El artículo 84 pide al menos tres sesiones al mes y no da plazo de convocatoria: se piden tres días.',
      'Article 84 asks for three sessions a month at least and gives no notice: three days are asked.',
    ),
    ourChoice(
      'sessions.extraordinary',
      'El artículo 84 no da un plazo para convocar a una extraordinaria: se piden 24 horas.',
      'Article 84 gives no notice for an extraordinary session: 24 hours are asked.',
    ),
    byLaw('sessions.extraordinary.onlyWhatIsCalled', `${law}, art. 84`),
    byLaw('sessions.calledByShare', `${law}, art. 84`),
    ourChoice(
      'sessions.documents',
      'Quien vota tiene que poder leer antes: los documentos están desde la convocatoria.',
      'Who votes has to be able to read before: the documents are there from the call on.',
    ),
    byLaw('sessions.atLeastAYear', `${law}, art. 84`, {
      es: 'Tres ordinarias al mes son treinta y seis al año.',
      en: 'Three ordinary sessions a month are thirty-six a year.',
    }),
    byLaw('sessions.public', `${law}, art. 84`),
    ourChoice(
      'sessions.remote',
      'No se encontró regla sobre la asistencia a distancia en estos artículos: se cuenta a quien participa.',
      'No rule on attendance from afar was found in these articles: who takes part is counted.',
    ),
    ourChoice(
      'sessions.withoutNotice',
      'Estos artículos no prevén sesiones sin convocatoria.',
      'These articles have no sessions without a call.',
    ),
    ourChoice(
      'sessions.offAgenda',
      'Estos artículos no prevén decidir fuera del orden del día.',
      'These articles have no decisions off the agenda.',
    ),
    byLaw('quorum', `${law}, art. 86`),
    byLaw('decision.majority', `${law}, art. 86`),
    byLaw('decision.ties', `${law}, art. 86`, {
      es: 'La ley dice «dentro de tercer día»; que sean días corridos es lectura nuestra.',
      en: 'The law says "by the third day"; that these are natural days is our reading.',
    }),
    ourChoice(
      'decision.abstention',
      'No se encontró en estos artículos regla sobre la abstención: se permite.',
      'No rule on abstention was found in these articles: it is allowed.',
    ),
    ourChoice(
      'conflicts',
      'Quien se retira por conflicto cuenta para el quórum y no vota; quien pidió el paso de una etapa no lo decide con su solo voto.',
      'Who withdraws for a conflict counts for the quorum and does not vote; who asked for the passage of a stage does not decide it by their one vote.',
    ),
    byLaw('minutes', `${law}, art. 84`, {
      es: 'La ley las hace públicas una vez aprobadas, con asistencia, acuerdos y cómo se votaron; quién firma y el plazo para observar son nuestros.',
      en: 'The law makes them public once they are approved, with attendance, agreements and how they were voted; who signs and the time to observe are ours.',
    }),
  ],
};
