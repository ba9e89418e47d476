import type { RulesOfProcedureInput } from '../procedure/procedure.ts';
import { byLaw, ourChoice } from './basis.ts';

const law = 'Chile, Ley 18.695 (DFL 1/2006)';

/**
 * A Chilean council of civil-society organizations (COSOC): Ley 18.695, article 94. How it decides is left to its own
 * regulations, so that most of what is here is ours to choose.
 */
export const chile18695Cosoc: RulesOfProcedureInput = {
  format: 1,
  title: {
    es: 'Consejo comunal de organizaciones de la sociedad civil (Chile, Ley 18.695, artículo 94)',
    en: 'Council of civil-society organizations (Chile, Ley 18.695, article 94)',
  },
  sessions: {
    ordinary: { notice: { unit: 'natural-days', count: 5 } },
    extraordinary: { notice: { unit: 'natural-days', count: 2 }, onlyWhatIsCalled: true },
    calledByShare: 1 / 3,
    documents: 'from-the-call',
    withoutNotice: 'never',
    offAgenda: 'never',
    atLeastAYear: 4,
    public: true,
    remote: 'counts',
  },
  quorum: { of: 'in-office', first: { moreThan: 0.5 } },
  decision: {
    majority: { kind: 'absolute', of: 'present' },
    abstention: 'allowed',
    ties: [{ kind: 'second-vote' }, { kind: 'casting-vote', of: 'presiding' }],
  },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'natural-days', count: 5 },
    signers: ['secretary'],
  },
  basis: [
    ourChoice(
      'sessions.ordinary',
      'El artículo 94 pide cuatro sesiones al año y no da plazo de convocatoria: se piden cinco días.',
      'Article 94 asks for four sessions a year and gives no notice: five days are asked.',
    ),
    ourChoice(
      'sessions.extraordinary',
      'El artículo 94 no da plazo para las extraordinarias: se piden dos días y solo se trata lo convocado.',
      'Article 94 gives no notice for extraordinary sessions: two days are asked, and only what was called is dealt with.',
    ),
    byLaw('sessions.calledByShare', `${law}, art. 94`),
    ourChoice(
      'sessions.documents',
      'Quien vota tiene que poder leer antes: los documentos están desde la convocatoria.',
      'Who votes has to be able to read before: the documents are there from the call on.',
    ),
    byLaw('sessions.atLeastAYear', `${law}, art. 94`),
    ourChoice(
      'sessions.public',
      'Un espacio de participación se abre a quien quiera mirar; el artículo 94 lo deja al reglamento.',
      'A place of participation is open to whoever wants to look; article 94 leaves it to the regulations.',
    ),
    ourChoice(
      'quorum',
      'El artículo 94 deja el quórum al reglamento: se pide más de la mitad de quienes están en ejercicio.',
      'Article 94 leaves the quorum to the regulations: more than half of those in office are asked.',
    ),
    ourChoice(
      'decision.majority',
      'El artículo 94 deja la mayoría al reglamento: se toma la del concejo (artículo 86).',
      "Article 94 leaves the majority to the regulations: the council's is taken (article 86).",
    ),
    ourChoice(
      'decision.ties',
      'El artículo 94 deja los empates al reglamento: segunda votación y voto de quien preside.',
      'Article 94 leaves ties to the regulations: a second vote and the vote of whoever presides.',
    ),
    ourChoice(
      'decision.abstention',
      'El artículo 94 no habla de la abstención: se permite.',
      'Article 94 does not speak of abstention: it is allowed.',
    ),
    ourChoice(
      'conflicts',
      'Quien se retira por conflicto cuenta para el quórum y no vota; quien pidió el paso de una etapa no lo decide con su solo voto.',
      'Who withdraws for a conflict counts for the quorum and does not vote; who asked for the passage of a stage does not decide it by their one vote.',
    ),
    byLaw('minutes', `${law}, art. 94`, {
      es: 'La secretaría municipal es ministra de fe; el plazo para observar es nuestro.',
      en: 'The municipal secretary attests; the time to observe is ours.',
    }),
  ],
};
