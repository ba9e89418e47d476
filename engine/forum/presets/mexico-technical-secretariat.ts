import type { RulesOfProcedureInput } from '../procedure/procedure.ts';
import { byStandard, ourChoice, unverified } from './basis.ts';

const council = 'Lineamientos de un consejo mexicano (el texto más cercano que se encontró)';

/**
 * A Mexican local technical secretariat. No source that binds them was found for notice and quorum: what is here comes
 * from the rules of a Mexican council, which come closest, and from general practice. None of it is law, and all of it
 * is to be set by whoever takes these rules.
 */
export const mexicoTechnicalSecretariat: RulesOfProcedureInput = {
  format: 1,
  title: {
    es: 'Secretariado técnico local (México, parámetros por verificar)',
    en: 'Local technical secretariat (Mexico, parameters to be verified)',
  },
  sessions: {
    ordinary: {
      notice: { unit: 'hours', count: 72 },
      additionsUntil: { unit: 'hours', count: 48 },
    },
    extraordinary: {
      notice: { unit: 'hours', count: 24 },
      additionsUntil: { unit: 'hours', count: 12 },
    },
    documents: 'from-the-call',
    withoutNotice: 'never',
    offAgenda: 'never',
    atMostApart: { unit: 'months', count: 6 },
    public: true,
    remote: 'counts',
  },
  quorum: {
    of: 'in-office',
    first: { moreThan: 0.5 },
    secondCall: { on: { within: { unit: 'business-days', count: 3 } }, quorum: 'those-present' },
  },
  decision: {
    majority: { kind: 'simple' },
    abstention: 'allowed',
    ties: [{ kind: 'second-vote' }],
  },
  written: { within: { unit: 'business-days', count: 5 }, anyMemberMayAskToMeet: true },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'business-days', count: 5 },
    signers: ['all-present'],
    publishWithin: { unit: 'months', count: 3 },
  },
  basis: [
    unverified(
      'sessions.ordinary',
      council,
      'Las adiciones hasta 48 horas antes son de esos lineamientos; el aviso de 72 horas no está verificado.',
      'Additions until 48 hours before are of those rules; the notice of 72 hours is not verified.',
    ),
    unverified(
      'sessions.extraordinary',
      council,
      'Las adiciones hasta 12 horas antes son de esos lineamientos; el aviso de 24 horas no está verificado.',
      'Additions until 12 hours before are of those rules; the notice of 24 hours is not verified.',
    ),
    unverified(
      'sessions.documents',
      council,
      'Esos lineamientos piden que la convocatoria lleve el orden del día, los documentos y el acta anterior.',
      'Those rules ask that the call carry the agenda, the documents and the minutes before.',
    ),
    byStandard(
      'sessions.atLeastAYear',
      'OGP, Participation and Co-creation Standards, minimum requirement 1.1',
    ),
    ourChoice(
      'sessions.public',
      'Un espacio de cocreación se abre a quien quiera mirar.',
      'A place of co-creation is open to whoever wants to look.',
    ),
    ourChoice(
      'sessions.remote',
      'Las sesiones que se conocen fueron virtuales: se cuenta a quien participa a distancia.',
      'The sessions that are known were virtual: who takes part from afar is counted.',
    ),
    unverified(
      'quorum',
      'Quórum de un cabildo (Tlalnepantla): más de la mitad',
      'No se encontró la regla de quórum de los secretariados: se toma la de un cabildo.',
      'The quorum rule of technical secretariats was not found: that of a municipal council is taken.',
    ),
    unverified(
      'quorum.secondCall',
      council,
      'Sin quórum, se vuelve a convocar dentro de tres días hábiles y vale con quienes asistan.',
      'Without a quorum it is called again within three business days, and is valid with those present.',
    ),
    unverified(
      'decision.majority',
      'Sin fuente',
      'No se encontró la regla de mayoría de los secretariados: se toma la simple.',
      'The majority rule of technical secretariats was not found: a simple one is taken.',
    ),
    unverified(
      'decision.ties',
      'Sin fuente',
      'No se encontró qué hacen con los empates: se vota otra vez.',
      'What they do about ties was not found: they vote again.',
    ),
    unverified(
      'decision.abstention',
      'Sin fuente',
      'No se encontró regla sobre la abstención: se permite.',
      'No rule on abstention was found: it is allowed.',
    ),
    ourChoice(
      'written',
      'Para lo que no necesita sesión; una sola persona puede pedir que se trate en sesión.',
      'For what needs no session; one member may ask that it be dealt with in one.',
    ),
    ourChoice(
      'conflicts',
      'Quien se retira por conflicto cuenta para el quórum y no vota; quien pidió el paso de una etapa no lo decide con su solo voto.',
      'Who withdraws for a conflict counts for the quorum and does not vote; who asked for the passage of a stage does not decide it by their one vote.',
    ),
    {
      of: 'minutes',
      basis: {
        kind: 'our-choice',
        reference: 'LGTAIP (DOF 20-03-2025), art. 65 fr. XLIV: publicación cada tres meses',
        why: {
          es: 'De la ley es solo la publicación cada tres meses; quién firma y cómo se aprueban es nuestro.',
          en: 'Of the law is only the publication every three months; who signs and how they are approved is ours.',
        },
      },
    },
  ],
};
