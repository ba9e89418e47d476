import { beforeAll, describe, expect, it } from 'vitest';
import type { SessionMinutes } from '../../../../engine/documents/contracts/session-minutes.ts';
import { decisionPrinted } from '../../../../engine/documents/decision-printed.ts';
import type { DecisionTold } from '../../../../engine/forum/minutes/decisions-of-session.ts';
import { sessionMinutesView } from '../../../../engine/forum/views/session-minutes.ts';
import { testClock } from '../../../database.ts';
import { dataOf, htmlOf, wordsIn } from '../../documents/render-built-in.ts';
import { aForum, day, type Forum, rules } from './given-forum.ts';

let forum: Forum;
let session: string;

/** A session in which a tie is broken by who presides, against the vote of d, and a matter off the agenda is refused. */
beforeAll(async () => {
  const ties = [{ kind: 'casting-vote' as const, of: 'presiding' as const }];
  const signers = ['secretary' as const, 'dissenters' as const];
  const { decision, minutes } = rules;
  forum = await aForum({ ...rules, decision: { ...decision, ties }, minutes: { ...minutes, signers } });
  const { secretary, members, team } = forum;
  const proposal = { title: 'Fecha de la consulta', text: 'La consulta se abre en mayo.' };
  const { resolution } = (await forum.accepted(team, 'propose-resolution', proposal)).result;
  session = await forum.call(day(8), {
    agenda: [
      { title: 'Fecha de la consulta', kind: 'resolution', resolution },
      { title: 'Estado de avance' },
    ],
  });
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c');
  await forum.accepted(members.d, 'check-in-member', { session, mode: 'remote' });
  await forum.accepted(secretary, 'open-session', { session });
  const { dossierHash } = (await forum.accepted(secretary, 'open-resolution', { resolution, session }))
    .result;
  const roll = { resolution, dossierHash, votes: [{ seat: 'c', vote: 'return' }] };
  await forum.accepted(secretary, 'record-votes', roll);
  const cast = { resolution, dossierHash };
  await forum.accepted(members.chair, 'vote-resolution', { ...cast, vote: 'approve' });
  await forum.accepted(members.b, 'vote-resolution', { ...cast, vote: 'approve' });
  await forum.accepted(members.d, 'vote-resolution', { ...cast, vote: 'return' });
  const broken = { ...cast, vote: 'approve', observations: 'Hay plazo.' };
  await forum.accepted(members.chair, 'cast-casting-vote', broken);
  const item = { title: 'Cambio de sede' };
  const proposed = await forum.accepted(members.b, 'propose-off-agenda', { session, item });
  const word = { session, item: proposed.result.item };
  await forum.accepted(members.b, 'agree-in-session', { ...word, agrees: true });
  await forum.accepted(members.d, 'agree-in-session', { ...word, agrees: false });
  for (const again of ['  cambio de  SEDE', 'Estado de avance'])
    expect(
      await forum.refused(members.b, 'propose-off-agenda', { session, item: { title: again } }),
    ).toMatchObject({ reason: 'matter-is-on-the-agenda' });
  await forum.accepted(secretary, 'close-session', { session });
}, 60_000);

const read = async () => {
  const { at, process } = forum;
  const view = await sessionMinutesView(at.engine, { organization: at.organization, process, session });
  return view!;
};

describe('minutes', () => {
  it('tell the outcome of a matter, not of its last round, and ask who dissented from it to sign', async () => {
    const { content } = await read();
    expect(content).toMatchObject({
      session: { notice: { required: { unit: 'business-days', count: 5 } } },
      agenda: [
        {
          dealtWith: true,
          decisions: [
            {
              decided: { outcome: 'approved', carriedOut: true },
              rounds: [{ round: 1, outcome: 'tie', next: 'casting-vote' }],
              castingVote: { seat: 'chair', sense: 'approve', reasons: 'Hay plazo.' },
            },
          ],
        },
        { dealtWith: false, admitted: true },
        { dealtWith: false, admitted: false, refusedBy: ['d'], agreedBy: ['b'] },
      ],
      signers: [
        { signer: 'secretary', seat: null },
        { signer: 'dissenter', seat: 'c' },
        { signer: 'dissenter', seat: 'd' },
      ],
    });
    await forum.whole();
  });

  it('say all of it in their document, in both languages', async () => {
    const { at, process } = forum;
    const data = await dataOf({ ...at, process }, { kind: 'session-minutes', subject: session });
    const spanish = wordsIn(htmlOf('es', 'session-minutes', data));
    for (const said of [
      'Se avisó con 5 días hábiles; las reglas piden 5 días hábiles.',
      'Votación n.º 1',
      'Por el empate, las reglas dejan la decisión a quien preside.',
      'Quien preside (Organización chair) dirimió el empate: votó a favor.',
      'Razones: Hay plazo.',
      'Resultado: se aprobó y se llevó a efecto.',
      'De viva voz; lo anotó Oficina, Ente',
      'En línea, a distancia',
      'En línea, desde la sala',
      'Se propuso fuera del orden del día y no se admitió. Se opuso: Organización d. Aceptó: Organización b.',
    ])
      expect(spanish).toContain(said);
    expect(spanish.match(/no se admitió\)/g)).toHaveLength(1);
    const english = wordsIn(htmlOf('en', 'session-minutes', data));
    expect(english).toContain('Whoever presides (Organización chair) broke the tie: voted for.');
    expect(english).toContain('Outcome: approved and carried out.');
    expect(english).toContain('It was proposed off the agenda and not admitted. Refused by: Organización d.');
  });

  it('say which stage was voted on, by which dossier, what follows, and who took no part', async () => {
    const { at, process } = forum;
    const data = await dataOf<SessionMinutes>(
      { ...at, process },
      { kind: 'session-minutes', subject: session },
    );
    const { content } = await read();
    const [first] = (content as { agenda: { decisions: Partial<DecisionTold>[] }[] }).agenda;
    const passage = { kind: 'passage', stage: 'dialogues', dossierHash: 'a1b2', recused: ['c'] };
    const naming = {
      holder: (seat: string) => `Organización ${seat}`,
      sector: (sector: string) => sector,
      stage: (stage: string) => ({ dialogues: 'Diálogos', plan: 'Plan' })[stage] ?? stage,
      after: (stage: string) => (stage === 'dialogues' ? ['plan'] : []),
    };
    const printed = (more: Partial<DecisionTold> = {}) => {
      const told = { ...first!.decisions[0], ...passage, castingVote: null, ...more };
      const [matter, ...rest] = data.agenda;
      const agenda = [{ ...matter!, decisions: [decisionPrinted(told, naming)] }, ...rest];
      return wordsIn(htmlOf('es', 'session-minutes', { ...data, agenda }));
    };
    for (const said of [
      'Se resolvió sobre el paso de la etapa «Diálogos».',
      'Se votó sobre el expediente con huella a1b2.',
      'No participaron, por conflicto de interés: Organización c.',
      'Resultado: se aprobó y se llevó a efecto. Con la etapa aprobada, ya no esperan por ella: Plan.',
    ])
      expect(printed()).toContain(said);
    expect(printed({ stage: 'plan' })).toContain('Ninguna otra etapa esperaba por esta.');
    expect(printed({ decided: { outcome: 'returned', carriedOut: false } })).toContain(
      'Resultado: no se aprobó. La etapa vuelve a trabajarse',
    );
    expect(printed({ decided: null })).toContain('No quedó decidido en esta sesión.');
  });
});
