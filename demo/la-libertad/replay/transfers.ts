import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import { read, refused, send, tell, until } from '../../play.ts';
import { course, municipalities, practice, type Reach } from '../transfers.ts';
import { exampleOf, type Play } from './play.ts';

/** A municipality of the example, and its process. */
export interface Child {
  readonly title: string;
  readonly reach: Reach;
  readonly process: string;
}

/** Opens one process for each municipality by one command; `leaveOut` opens that many fewer, from the first. */
export async function openTransfers(play: Play, leaveOut = 0): Promise<readonly Child[]> {
  await until(play, '2019-06-03');
  const chosen = municipalities.value.slice(leaveOut);
  const { id: workflow, version } = laLibertadTransfer;
  const children = chosen.map(({ title }) => ({ title }));
  await send(play, 'open-children', { workflow, version, children });
  // The next midnight carries it out.
  await until(play, '2019-06-04');
  const listed = await read(play, '/programme/children?limit=50');
  const opened = chosen.map(({ title, reach }) => ({
    ...{ title, reach },
    process: listed.items.find((one: { title: string }) => one.title === title).id as string,
  }));
  tell(play, 'demo.laLibertad.done.opened', { municipalities: opened.length });
  return opened;
}

const { value: days } = course;
const step = (play: Play, happenedOn: string, more: object = {}) => ({
  ...{ practice: practice.code, happenedOn, provenance: 'illustrative', evidence: exampleOf(play) },
  ...more,
});

const coming = (children: readonly Child[], ...reaches: readonly Reach[]) =>
  children.filter(({ reach }) => reaches.includes(reach));

/** Accords: with the council's agreement, and one without, which no passage lets through. */
export async function signAccords(play: Play, children: readonly Child[]): Promise<void> {
  await until(play, '2019-08-05');
  for (const { process: of, title, reach } of coming(
    children,
    ...(['evaluated', 'operating', 'transferred', 'not-approved'] as const),
  )) {
    const accord = {
      ...{
        institution: title,
        practices: [practice.code],
        signedOn: days.signedOn,
        evidence: exampleOf(play),
      },
      provenance: 'illustrative',
    };
    const passage = { stage: 'accord' };
    if (reach === 'not-approved') {
      await send(play, 'sign-transfer-accord', accord, { of });
      await refused(play, 'demo.laLibertad.tried.accord', {
        ...{ command: 'request-passage', input: passage, code: 'gate-blocked', of },
      });
      continue;
    }
    await send(play, 'sign-transfer-accord', { ...accord, council: days.council }, { of });
    await send(play, 'request-passage', passage, { of });
  }
  tell(play, 'demo.laLibertad.done.signed', { days: days.signedOn });
}

/** From the transfer to the evaluation, each as far as it comes. */
export async function handOn(play: Play, children: readonly Child[]): Promise<void> {
  await until(play, '2019-11-05');
  for (const { process: of, reach } of coming(children, 'evaluated', 'operating', 'transferred')) {
    for (const { on, ...more } of days.transfers)
      await send(play, 'record-transfer', step(play, on, more), { of });
    await send(play, 'request-passage', { stage: 'transfer' }, { of });
    if (reach === 'transferred') continue;
    for (const { on, ...more } of days.disseminations)
      await send(play, 'record-dissemination', step(play, on, more), { of });
    await send(play, 'request-passage', { stage: 'dissemination' }, { of });
    await send(play, 'start-operation', step(play, days.startedOn), { of });
  }
  const [waiting] = coming(children, 'transferred');
  if (waiting !== undefined)
    await refused(play, 'demo.laLibertad.tried.online-only', {
      ...{ command: 'request-passage', input: { stage: 'dissemination' }, code: 'gate-blocked' },
      of: waiting.process,
    });
}

/** Use in two half-years, and the evaluation of the one that comes all the way. */
export async function operate(play: Play, children: readonly Child[]): Promise<void> {
  for (const [index, { from, until: untilOn, ...counts }] of days.reports.entries()) {
    await until(play, index === 0 ? '2020-05-04' : '2020-11-03');
    for (const { process: of, reach } of coming(children, 'evaluated', 'operating')) {
      // The second of them reports once, and later not at all.
      if (reach === 'operating' && index > 0) continue;
      await send(play, 'report-operation', step(play, from, { untilOn, ...counts }), { of });
      if (reach === 'evaluated' && index === 0)
        await send(play, 'request-passage', { stage: 'operation' }, { of });
    }
  }
  await until(play, days.evaluatedOn);
  for (const { process: of } of coming(children, 'evaluated')) {
    const { verdict, grounds } = days;
    await send(play, 'evaluate-operation', step(play, days.evaluatedOn, { verdict, grounds }), { of });
    await send(play, 'request-passage', { stage: 'evaluation' }, { of });
  }
  const sums = await read(play, '/transfers');
  tell(play, 'demo.laLibertad.done.transfers', {
    ...{ institutions: sums.institutions, signed: sums.signed, operating: sums.inOperation },
    ...{ evaluated: sums.evaluated, interventions: sums.interventions ?? 0 },
  });
}
