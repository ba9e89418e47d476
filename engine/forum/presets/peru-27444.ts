import type { RulesOfProcedureInput } from '../procedure/procedure.ts';
import { byLaw, byStandard, ourChoice } from './basis.ts';

const law = 'Perú, TUO de la Ley 27444 (DS 004-2019-JUS)';

/**
 * Collegiate bodies of the Peruvian administration, those with members from outside the State included: TUO of Ley
 * 27444 (DS 004-2019-JUS), articles 106 to 113.
 */
export const peru27444: RulesOfProcedureInput = {
  format: 1,
  title: {
    es: 'Órganos colegiados (Perú, Ley 27444, artículos 106 a 113)',
    en: 'Collegiate bodies (Peru, Ley 27444, articles 106 to 113)',
  },
  sessions: {
    ordinary: { notice: { unit: 'business-days', count: 3 } },
    extraordinary: { notice: { unit: 'business-days', count: 1 } },
    documents: 'from-the-call',
    withoutNotice: 'all-present-and-agreed',
    offAgenda: 'all-present-and-agreed',
    atMostApart: { unit: 'months', count: 6 },
    public: false,
    remote: 'counts',
  },
  quorum: {
    of: 'seats',
    first: { moreThan: 0.5 },
    secondCall: { on: 'the-next-business-day', quorum: { atLeast: 1 / 3, neverFewerThan: 3 } },
  },
  decision: {
    majority: { kind: 'absolute', of: 'present' },
    abstention: 'forbidden',
    dissentReasoned: true,
    ties: [{ kind: 'casting-vote', of: 'presiding' }],
  },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'business-days', count: 3 },
    signers: ['secretary', 'presiding', 'dissenters'],
  },
  basis: [
    ourChoice(
      'sessions.ordinary',
      'El artículo 108 pide convocar «con la antelación prudencial» y no da un número: se piden tres días hábiles.',
      'Article 108 asks for a call "with prudent advance" and gives no number: three business days are asked.',
    ),
    ourChoice(
      'sessions.extraordinary',
      'El artículo 108 no da un número para las extraordinarias: se pide un día hábil.',
      'Article 108 gives no number for extraordinary sessions: one business day is asked.',
    ),
    byLaw('sessions.documents', `${law}, art. 108`),
    byLaw('sessions.withoutNotice', `${law}, art. 109.3`),
    byLaw('sessions.offAgenda', `${law}, art. 109.4`),
    byStandard(
      'sessions.atLeastAYear',
      'OGP, Participation and Co-creation Standards, minimum requirement 1.1',
    ),
    ourChoice(
      'sessions.public',
      'Los artículos 106 a 113 no dicen que las sesiones sean públicas; quien adopte estas reglas lo decide.',
      'Articles 106 to 113 do not say that sessions are public; whoever takes these rules decides.',
    ),
    ourChoice(
      'sessions.remote',
      'No se encontró regla sobre la asistencia a distancia en estos artículos: se cuenta a quien participa.',
      'No rule on attendance from afar was found in these articles: who takes part is counted.',
    ),
    byLaw('quorum', `${law}, art. 110.1`, {
      es: 'La ley pide la mayoría absoluta de los componentes del órgano: se cuentan todos los cupos, también los vacantes.',
      en: 'The law asks for the absolute majority of the body’s components: every seat counts, vacant ones too.',
    }),
    byLaw('quorum.secondCall', `${law}, art. 110.2; los días son hábiles, art. 145.1`, {
      es: 'La ley pide la tercera parte del número legal de sus miembros, y nunca menos de tres: todos los cupos.',
      en: 'The law asks for a third of the legal number of its members, and never fewer than three: every seat.',
    }),
    byLaw('decision.majority', `${law}, art. 111`),
    byLaw('decision.ties', `${law}, art. 111`),
    byLaw('decision.abstention', `${law}, art. 112`),
    ourChoice(
      'conflicts',
      'Quien se retira por conflicto cuenta para el quórum y no vota; quien pidió el paso de una etapa no lo decide con su solo voto.',
      'Who withdraws for a conflict counts for the quorum and does not vote; who asked for the passage of a stage does not decide it by their one vote.',
    ),
    byLaw('minutes', `${law}, art. 113`, {
      es: 'La ley pide que también firme quien lo solicite; el plazo para observar es nuestro.',
      en: 'The law lets whoever asks sign as well; the time to observe is ours.',
    }),
  ],
};
