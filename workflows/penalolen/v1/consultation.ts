import { inThePlan, inTheStandard, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

/**
 * The citizens rank the commitments. The plan tells who could vote, that the vote bound the municipality, and the
 * table of results with the three that entered; the rest of the rules is ours and says so.
 */
export const consultation: Stage = {
  title: { es: 'Consulta ciudadana', en: 'Citizen consultation' },
  after: ['systematization'],
  activities: ['charter', 'roll', 'voting', 'paper-ballots', 'count', 'objections'],
  gate: [
    {
      rule: 'eligibility-declared',
      params: { linkAsked: true },
      severity: 'programme',
      basis: inThePlan(11),
    },
    {
      rule: 'binding-force-declared',
      params: { allowed: ['self'] },
      severity: 'programme',
      basis: inThePlan(11),
    },
    {
      rule: 'voting-period-kept',
      params: { minDays: 7 },
      severity: 'good-practice',
      basis: inTheStandard('OGP Participation and Co-creation Standards, minimum requirement 3.3'),
    },
    { rule: 'ranking-and-cut-off-applied', severity: 'programme', basis: inThePlan(11) },
    {
      rule: 'result-is-firm',
      severity: 'programme',
      basis: ourChoice(
        'El plan no habla de reclamos: se pide que quien los tenga reciba respuesta antes de que el resultado rija.',
        'The plan tells of no objections: whoever has one is to be answered before the result is used.',
      ),
    },
  ],
  outcomes: {
    'turnout-not-met': {
      title: { es: 'No se alcanzó la participación mínima', en: 'The turnout was not met' },
      leadsTo: 'return',
      to: 'systematization',
      gate: [ended('turnout-not-met')],
    },
    void: {
      title: { es: 'La consulta quedó sin efecto', en: 'The consultation is void' },
      leadsTo: 'repeat',
      gate: [ended('void')],
    },
    tie: {
      title: { es: 'Quedó un empate sin resolver', en: 'A tie was left' },
      leadsTo: 'repeat',
      gate: [ended('tie')],
    },
  },
};

/** The way out that a result leads to opens with that result and with no other. */
function ended(outcome: 'turnout-not-met' | 'void' | 'tie') {
  return {
    rule: 'consultation-result-is' as const,
    params: { outcome },
    severity: 'programme' as const,
    basis: ourChoice(
      'El plan no prevé esta salida; sin ella, una consulta sin resultado dejaría detenido el proceso.',
      'The plan foresees no such way out; without it, a consultation without a result would hold the process up.',
    ),
  };
}
