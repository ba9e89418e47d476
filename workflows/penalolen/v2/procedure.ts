import type { ForumProcedure } from '../../../engine/workflow/define.ts';
import { inTheStandard, ourChoice } from '../v1/basis.ts';

/** How long the forum may go without meeting, and that its rules are public. */
const meetings = inTheStandard(
  'OGP Participation and Co-creation Standards, minimum requirement 1.1: the forum meets at least every six months, and its rules are public',
);

/**
 * The rules of procedure of the forum. The plan thanks a forum and says nothing of how it meets and decides: every part
 * is ours to choose and says why, but for what the programme asks of every forum.
 */
export const procedure: ForumProcedure = {
  format: 1,
  title: { es: 'Reglamento del Foro Multiactor', en: 'Rules of procedure of the multi-stakeholder forum' },
  membership: {
    selection: {
      es: 'Cada organización con cupo designa a su titular y a su suplente por un acto suyo, y los reemplaza del mismo modo. La secretaría los registra.',
      en: 'Each organization that has a seat appoints its titular and its alternate by an act of its own, and replaces them in the same way. The secretary records them.',
    },
    term: { unit: 'months', count: 24 },
    renewable: true,
    alternates: true,
  },
  sessions: {
    ordinary: {
      notice: { unit: 'business-days', count: 5 },
      additionsUntil: { unit: 'hours', count: 48 },
    },
    extraordinary: { notice: { unit: 'hours', count: 48 }, onlyWhatIsCalled: true },
    calledByShare: 1 / 3,
    documents: 'from-the-call',
    withoutNotice: 'all-present-and-agreed',
    offAgenda: 'all-present-and-agreed',
    atMostApart: { unit: 'months', count: 6 },
    public: true,
    remote: 'counts',
  },
  quorum: {
    of: 'seats',
    first: { moreThan: 0.5 },
    secondCall: { on: 'the-next-business-day', quorum: { atLeast: 1 / 3, neverFewerThan: 3 } },
  },
  decision: {
    majority: { kind: 'simple' },
    abstention: 'reasoned',
    dissentReasoned: true,
    ties: [{ kind: 'second-vote' }, { kind: 'new-session', within: { unit: 'business-days', count: 5 } }],
  },
  written: { within: { unit: 'natural-days', count: 10 }, anyMemberMayAskToMeet: true },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'business-days', count: 5 },
    signers: ['secretary', 'presiding', 'dissenters'],
    publishWithin: { unit: 'natural-days', count: 30 },
  },
  basis: [
    {
      of: 'membership',
      basis: ourChoice(
        'El plan no dice cómo se designa a quienes integran el foro ni por cuánto tiempo: se pide un acto de cada organización y dos años renovables, para que conste quién habla por ella.',
        'The plan does not say how members are appointed, nor for how long: an act of each organization and two renewable years are asked, so that it is on record who speaks for it.',
      ),
    },
    {
      of: 'sessions.ordinary',
      basis: ourChoice(
        'El plan no dice con cuánto aviso se reúne el foro: cinco días hábiles alcanzan para leer los documentos y consultarlos con la organización.',
        'The plan does not say how much notice there is: five business days are enough to read the documents and to ask one’s organization.',
      ),
    },
    {
      of: 'sessions.extraordinary',
      basis: ourChoice(
        'Lo urgente no espera una semana, pero nadie llega sin dos días; y por eso mismo solo se trata lo convocado.',
        'What is urgent does not wait a week, and nobody comes without two days; for that very reason only what was called is dealt with.',
      ),
    },
    {
      of: 'sessions.calledByShare',
      basis: ourChoice(
        'Un tercio puede convocar, para que el foro no dependa de la municipalidad para reunirse.',
        'A third may call a session, so that the forum does not depend on the municipality to meet.',
      ),
    },
    {
      of: 'sessions.documents',
      basis: ourChoice(
        'Sin documentos a tiempo se decide sin saber: se piden desde la convocatoria.',
        'Without documents in time one decides without knowing: they are asked for from the call on.',
      ),
    },
    {
      of: 'sessions.withoutNotice',
      basis: ourChoice(
        'Si están todos y todos quieren, el aviso ya cumplió su fin.',
        'Where everybody is there and wants it, the notice has served its end.',
      ),
    },
    {
      of: 'sessions.offAgenda',
      basis: ourChoice(
        'Nadie debe enterarse después de que se decidió algo que no se había anunciado.',
        'Nobody should learn afterwards that something was decided that had not been announced.',
      ),
    },
    { of: 'sessions.atLeastAYear', basis: meetings },
    {
      of: 'sessions.public',
      basis: ourChoice(
        'Un foro de gobierno abierto sesiona a la vista de todos.',
        'A forum of open government meets in view of everybody.',
      ),
    },
    {
      of: 'sessions.remote',
      basis: ourChoice(
        'Quien cuida o trabaja también tiene que poder participar: a distancia se cuenta y se vota igual.',
        'Who cares for others or works has to be able to take part: from afar one counts and votes alike.',
      ),
    },
    {
      of: 'quorum',
      basis: ourChoice(
        'El plan no dice cómo decide el foro: se pide más de la mitad de los cupos.',
        'The plan does not say how the forum decides: more than half of the seats are asked.',
      ),
    },
    {
      of: 'quorum.secondCall',
      basis: ourChoice(
        'Para que una ausencia no detenga el proceso: al día hábil siguiente basta un tercio, y nunca menos de tres.',
        'So that an absence does not hold the process up: on the next business day a third is enough, and never fewer than three.',
      ),
    },
    {
      of: 'decision.majority',
      basis: ourChoice(
        'La mayoría simple es la regla que todos conocen; los cupos del foro ya equilibran los sectores.',
        'A simple majority is the rule that everybody knows; the seats of the forum balance the sectors already.',
      ),
    },
    {
      of: 'decision.abstention',
      basis: ourChoice(
        'Abstenerse o votar en contra se puede, y se dice por qué, para que el equipo sepa qué mejorar.',
        'One may abstain or vote against, and says why, so that the team knows what to mend.',
      ),
    },
    {
      of: 'decision.ties',
      basis: ourChoice(
        'Nadie desempata solo: se vota de nuevo, y si sigue el empate, en otra sesión.',
        'Nobody breaks a tie alone: there is a second vote, and then one in another session.',
      ),
    },
    {
      of: 'written',
      basis: ourChoice(
        'Lo que nadie quiere discutir se puede votar por escrito, con diez días; basta que una persona pida reunirse para que se trate en sesión.',
        'What nobody wants to discuss may be voted on in writing, with ten days; one member who asks to meet is enough for it to be dealt with in a session.',
      ),
    },
    {
      of: 'conflicts',
      basis: ourChoice(
        'Quien tiene un interés no vota; que se retire no debe dejar al foro sin quórum.',
        'Who has an interest does not vote; that they withdraw should not leave the forum without a quorum.',
      ),
    },
    {
      of: 'minutes',
      basis: ourChoice(
        'Quienes estuvieron revisan el acta en cinco días hábiles; la firman secretaría, presidencia y quienes votaron en contra, y se publica en un mes.',
        'Those who were there look at the minutes for five business days; the secretary, who presided and who voted against sign them, and they are published within a month.',
      ),
    },
  ],
};
