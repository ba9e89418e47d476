import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { contributionsNotDisposed } from '../../../engine/systematization/facts/contributions-not-disposed.ts';
import { reasonedResponseView } from '../../../engine/systematization/views/reasoned-response.ts';
import { aSystematization, withSystematization } from './given-process.ts';

withSystematization();

const excluded = { outcome: 'excluded', reason: 'other', response: 'Ya existe.' };
const themes = [{ theme: 'security', heard: 'Rondas.', response: 'Se hacen.' }];

it('publishes no response that leaves out what was answered or said at the same moment', async () => {
  const given = await aSystematization();
  const said = await Promise.all(Array.from({ length: 8 }, (_, index) => given.said(`Aporte ${index}`)));
  const proposal = await given.made(
    'formulate-proposal',
    { title: 'Rondas', theme: 'security', cites: said },
    'proposal',
  );
  await given.accepted('dispose-proposal', { proposal, outcome: 'incorporated' });
  const dispose = (contribution: string) => ({ dispositions: [{ contribution, ...excluded }] });
  await given.accepted('dispose-contributions', {
    dispositions: said.map((contribution) => ({ contribution, ...excluded })),
  });

  const { organization, engine } = given.at;
  const send = (command: string, input: unknown) =>
    execute(engine, given.team, { organization, process: given.process, command, input });
  const late = { kind: 'need', body: 'Otro aporte', channel: 'letter' };
  const answers = await Promise.all([
    ...said.map((contribution) => send('dispose-contributions', dispose(contribution))),
    send('publish-reasoned-response', { themes }),
    send('publish-reasoned-response', { themes }),
    ...said.map(() => send('record-contribution', late)),
    send('publish-reasoned-response', { themes }),
    ...said.map((contribution) => send('dispose-contributions', dispose(contribution))),
  ]);
  const published = answers.flatMap((answer) =>
    answer.ok && answer.event === 'reasoned-response-published' ? [answer] : [],
  );
  expect(published.length).toBeLessThanOrEqual(1);
  const after = answers.flatMap((answer) =>
    answer.ok && answer.event === 'contributions-disposed' && answer.seq > (published[0]?.seq ?? Infinity)
      ? [answer]
      : [],
  );
  expect(after).toEqual([]);
  const view = await reasonedResponseView(engine, { organization, process: given.process });
  const { total, disposed } = await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await contributionsNotDisposed.read({ tx, organization, process: given.process }, {}),
  }));
  expect({ total, disposed }).toEqual({ total: 16, disposed: 8 });
  if (published.length === 1) expect(view?.content.contributions.total).toBe(8);
  await given.verified();
});

it('gives proposals written at the same moment numbers of their own', async () => {
  const given = await aSystematization();
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      given.accepted('formulate-proposal', { title: `Propuesta ${index}`, theme: 'security' }),
    ),
  );
  const numbers = written.map(({ result }) => Number(result.number)).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  await given.verified();
});
