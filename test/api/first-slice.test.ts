import { expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { testClock } from '../database.ts';
import { anOrganization } from '../given.ts';
import { apiWorkflow } from './given-api.ts';

it('refuses to leave a stage before its gate is met, passes it after, and the ledger verifies', async () => {
  const at = await anOrganization();
  const app = createApi(at.engine);
  const send = async (path: string, body: unknown, key = at.key) => {
    const answer = await app.request(`/api/${at.organization}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a body is whatever the test says that it is.
    return { status: answer.status, body: (await answer.json()) as any };
  };
  const now = testClock.now();
  const { result: someone } = (
    await send('commands/register-person', { office: 'Equipo', institution: 'Municipalidad' })
  ).body;
  await send('commands/give-mandate', { person: someone.person, role: 'team', act: 'decreto', from: now });
  const issued = await send('commands/issue-key', {
    person: someone.person,
    label: 'equipo',
    scopes: ['read', 'command:*'],
    expiresAt: '2090-01-01T00:00:00Z',
  });
  const team = issued.body.result.secret as string;
  expect((await send('commands/publish-workflow', { workflow: apiWorkflow })).status).toBe(200);
  const opened = await send(
    'commands/open-process',
    { workflow: apiWorkflow.id, version: 1, title: 'Plan' },
    team,
  );
  const process = opened.body.result.process as string;
  const on = (command: string, body: unknown) => send(`processes/${process}/commands/${command}`, body, team);

  const early = await on('request-passage', { stage: 'dialogues' });
  expect(early.status).toBe(409);
  expect(early.body).toMatchObject({ code: 'gate-blocked', checklist: { open: false } });
  expect(early.body.checklist.items[0].verdict).toEqual({ status: 'unknown', fact: 'stakeholder-map' });

  await on('map-stakeholders', { segments: [{ id: 'mujeres', name: 'Mujeres', sensitive: false }] });
  const meeting = await on('schedule-meeting', {
    kind: 'dialogue',
    title: 'Diálogo de mujeres',
    place: 'Sede',
    modality: 'in-person',
    startsAt: '2021-03-01T09:00:00-03:00',
    endsAt: '2021-03-01T11:00:00-03:00',
    segments: ['mujeres'],
  });
  const blocked = await on('request-passage', { stage: 'dialogues' });
  expect(blocked.body.checklist.items[0].verdict).toMatchObject({
    status: 'not-met',
    missing: [{ segment: 'mujeres' }],
  });
  const held = await on('hold-meeting', {
    meeting: meeting.body.result.meeting,
    from: '2021-03-01T08:00:00Z',
    to: '2021-03-01T10:00:00Z',
    attendance: [{ group: 'mujeres', count: 12 }],
  });
  expect(held.status).toBe(200);
  expect((await on('request-passage', { stage: 'dialogues' })).body).toMatchObject({
    ok: true,
    event: 'stage-passed',
  });
  const verified = await app.request(`/api/${at.organization}/processes/${process}/verification`);
  expect(await verified.json()).toMatchObject({ events: 5, faults: [] });
});
