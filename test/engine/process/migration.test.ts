import { expect, it } from 'vitest';
import { composeNotice } from '../../../cli/mailing/compose-notice.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { migrationDryRun, migrationsView } from '../../../engine/process/views/migrations.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { regions } from '../../../engine/workflow/regions.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aDriver, type Driver } from '../workflow/course-driver.ts';
import { smallWorkflow } from '../workflow/small-workflow.ts';
import { secondOfSmall as second, smallWithoutForum as withoutForum } from './given-migration.ts';

const reason = 'El reglamento cambió.';
const none = { stages: {}, passed: [] };

const inProcess = ({ at, process }: Driver) => ({ organization: at.organization, process });
const stagesOf = async (driver: Driver) => regions(await driver.state());

async function dryRun(driver: Driver, version: number, mapping: typeof none | object = none) {
  const asked = { ...inProcess(driver), version, mapping: { ...none, ...mapping } };
  return (await migrationDryRun(driver.at.engine, asked))!;
}

async function faults({ at, process }: Driver) {
  const found = [...(await verifyOne(at.engine, { organization: at.organization, process }))!.faults];
  for await (const verified of verifyOrganization(at.engine, at.organization)) found.push(...verified.faults);
  return found;
}

async function deadlines({ at, process }: Driver) {
  const rows = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('due')
      .select(['subject', 'due_at'])
      .where('organization', '=', at.organization)
      .where('process', '=', process)
      .where('kind', '=', 'stage-deadline')
      .where('settled_at', 'is', null)
      .execute(),
  }));
  return rows.map(({ subject, due_at }) => [
    subject,
    Math.round((Date.parse(due_at) - Date.parse(testClock.now())) / 86_400_000),
  ]);
}

const notices = ({ at, process }: Driver) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('notice')
      .select(['id', 'kind', 'subject', 'recipients'])
      .where('organization', '=', at.organization)
      .where('process', '=', process)
      .execute(),
  }));

async function inDraft(): Promise<Driver> {
  const driver = await aDriver(smallWorkflow());
  for (const event of ['request-passage.dialogues', 'approve.dialogues']) await driver.take(event);
  await accepted(driver.at, driver.at.administrator, 'publish-workflow', { workflow: second() });
  return driver;
}

it('tells before anything is done what stays, what moves, what waits again and which deadlines are new', async () => {
  const driver = await inDraft();
  const { plan } = await dryRun(driver, 2, { stages: { writing: 'draft' } });
  expect(plan?.stages.map(({ stage, from, change }) => [stage, from, change])).toEqual([
    ['dialogues', 'dialogues', 'stays'],
    ['writing', 'draft', 'goes-on'],
    ['review', null, 'new'],
    ['agreement', 'agreement', 'waits-again'],
  ]);
  expect(plan).toMatchObject({ gone: [], gates: [], strands: [], obstacles: [], approvedBy: 'forum' });
  expect(plan?.deadlines.map(({ stage }) => stage)).toEqual(['writing']);
  expect(plan?.deadlinesOver).toEqual(['draft']);
  expect(regions(await driver.state()).agreement).toBe('working');
  expect((await dryRun(driver, 2, { stages: { writing: 'drafts' } })).issues).toMatchObject([
    { path: 'mapping.stages.writing', reason: 'not-a-stage-here' },
  ]);
});

it('moves a process when the forum approves it, and its ledger is folded through both versions', async () => {
  const driver = await inDraft();
  const { at, process, people } = driver;
  const { state } = (await processView(at.engine, inProcess(driver)))!;
  const move = { version: 2, mapping: { ...none, stages: { writing: 'draft' } }, reason };
  expect(await refused(at, at.administrator, 'migrate-process', move, process)).toMatchObject({
    reason: 'forum-decides-on-it',
  });
  const { result } = await accepted(at, people.team, 'propose-migration', move, process);
  expect((await processView(at.engine, inProcess(driver)))!.state).toEqual(state);
  const { resolution, dossierHash } = result;
  for (const member of people.members)
    await accepted(at, member, 'vote-resolution', { resolution, dossierHash, vote: 'approve' }, process);
  expect(await stagesOf(driver)).toEqual({
    ...{ standing: 'active', dialogues: 'passed', writing: 'working' },
    ...{ review: 'waiting', agreement: 'waiting' },
  });
  expect(await deadlines(driver)).toEqual([
    ['writing', expect.toSatisfy((days) => days >= 60 && days <= 64)],
  ]);
  const view = await migrationsView(at.engine, inProcess(driver));
  const told = await notices(driver);
  expect(told).toMatchObject([{ kind: 'process-migrated', subject: view!.items[0]!.id }]);
  expect(told[0]!.recipients).toBeGreaterThanOrEqual(4);
  const mail = async (language: 'es' | 'en') => {
    const notice = { ...inProcess(driver), notice: told[0]!.id, language, subscribed: false };
    const composed = await composeNotice({ engine: at.engine, from: 'cauce@example.org' }, notice);
    return 'dropped' in composed ? composed.dropped : `${composed.subject}\n${composed.text}`;
  };
  const [es, en] = [await mail('es'), await mail('en')];
  for (const said of [es, en])
    expect(said).toMatch(new RegExp(`Recorrido[\\s\\S]*1[\\s\\S]*2[\\s\\S]*${reason}`));
  expect(es).not.toMatch(/\{\w+\}/);
  expect([es.split('\n')[0], en.split('\n')[0]]).toEqual([
    'Recorrido: cambia su método',
    'Recorrido: its method changes',
  ]);
  expect(view?.items).toMatchObject([{ from: 1, to: 2, resolution, doneAt: expect.any(String) }]);
  await driver.take('outcome.writing.again');
  for (const stage of ['writing', 'review', 'agreement']) await driver.take(`request-passage.${stage}`);
  expect(await driver.take('close')).toBe('closed');
  expect(await faults(driver)).toEqual([]);
});

it('moves nothing that the forum returns', async () => {
  const driver = await inDraft();
  const { at, process, people } = driver;
  const move = { version: 2, mapping: { ...none, stages: { writing: 'draft' } }, reason };
  const { result } = await accepted(at, people.team, 'propose-migration', move, process);
  const { resolution, dossierHash } = result;
  const vote = { resolution, dossierHash, vote: 'return', observations: 'Aún no.' };
  for (const member of people.members) await accepted(at, member, 'vote-resolution', vote, process);
  expect(await stagesOf(driver)).toMatchObject({ draft: 'working', agreement: 'working' });
  expect(await faults(driver)).toEqual([]);
});

it('lets the administrator move a process that no forum approves, once for a repeated request', async () => {
  const driver = await aDriver(withoutForum(1));
  const { at, process } = driver;
  const gate = [{ ...smallWorkflow().stages.dialogues!.gate[0]!, params: { perSegment: 2 } }];
  const { dialogues } = withoutForum(2).stages;
  const workflow = withoutForum(2, { dialogues: { ...dialogues!, gate } });
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const { plan } = await dryRun(driver, 2);
  expect(plan?.gates).toMatchObject([
    {
      stage: 'dialogues',
      differences: [{ path: 'every-segment-heard.params.perSegment', change: 'changed' }],
    },
  ]);
  const input = { version: 2, reason };
  const request = { organization: at.organization, process, command: 'migrate-process', input, key: 'once' };
  const first = await execute(at.engine, at.administrator, request);
  expect(await execute(at.engine, at.administrator, request)).toEqual(first);
  expect(await refused(at, at.administrator, 'migrate-process', input, process)).toMatchObject({
    reason: 'runs-on-that-version',
  });
  expect(await faults(driver)).toEqual([]);
});

it('names what would lose its stage, and moves only when whoever saw it says so', async () => {
  const driver = await aDriver(withoutForum(1));
  const { at, process, people } = driver;
  const meeting = {
    ...{ title: 'Diálogo', kind: 'dialogue', place: 'Sede', modality: 'in-person' },
    startsAt: '2098-03-10T18:00:00Z',
    endsAt: '2098-03-10T20:00:00Z',
  };
  await accepted(at, people.team, 'schedule-meeting', meeting, process);
  const { dialogues } = withoutForum(2).stages;
  const without = { ...dialogues!, activities: ['stakeholder-map'] as string[], gate: [] };
  await accepted(at, at.administrator, 'publish-workflow', {
    workflow: withoutForum(2, { dialogues: without }),
  });
  const { plan } = await dryRun(driver, 2);
  expect(plan).toMatchObject({
    strands: ['meeting'],
    things: [{ kind: 'meeting', state: 'scheduled', count: 1, stranded: true }],
  });
  const input = { version: 2, reason };
  expect(await refused(at, at.administrator, 'migrate-process', input, process)).toMatchObject({
    reason: 'things-would-lose-their-stage',
    details: { kinds: ['meeting'] },
  });
  await accepted(at, at.administrator, 'migrate-process', { ...input, leaves: ['meeting'] }, process);
  expect(await faults(driver)).toEqual([]);
});

it('leaves a process where it is while the forum has something before it, stands still or has ended', async () => {
  const driver = await inDraft();
  const { at, process, people } = driver;
  const input = { version: 2, mapping: { ...none, stages: { writing: 'draft' } }, reason };
  const asked = { stage: 'draft', outcome: 'void', reason: 'Así resultó.' };
  await driver.take('reopen.dialogues');
  await driver.take('request-passage.dialogues');
  expect((await dryRun(driver, 2, input.mapping)).plan?.obstacles.map((one) => one.reason)).toEqual([
    'stage-awaits-approval',
    'forum-has-not-decided',
  ]);
  expect(await refused(at, people.team, 'propose-migration', input, process)).toMatchObject({
    reason: 'stage-awaits-approval',
  });
  await driver.take('approve.dialogues');
  await driver.take('suspend');
  expect(await refused(at, people.team, 'propose-migration', input, process)).toMatchObject({
    code: 'process-suspended',
  });
  await driver.take('resume');
  await accepted(at, people.team, 'propose-outcome', asked, process);
  expect(await refused(at, people.team, 'propose-migration', input, process)).toMatchObject({
    code: 'not-accepted-in-stage',
  });
});

it('finds a version that was changed by hand, before a migration and after one', async () => {
  const driver = await aDriver(withoutForum(1));
  const { at, process } = driver;
  await accepted(at, at.administrator, 'publish-workflow', { workflow: withoutForum(2) });
  const rows = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('workflow_version')
      .select(['version', 'hash'])
      .where('organization', '=', at.organization)
      .orderBy('version')
      .execute(),
  }));
  const put = (index: number) =>
    at.engine.unit(at.organization, async (tx) => ({
      commit: true,
      value: await tx
        .updateTable('process')
        .set({ workflow_version: rows[index]!.version, workflow_hash: rows[index]!.hash })
        .where('organization', '=', at.organization)
        .where('id', '=', process)
        .execute(),
    }));
  await put(1);
  expect(await faults(driver)).toContainEqual({ code: 'row-altered', where: `process/${process}` });
  await put(0);
  await accepted(at, at.administrator, 'migrate-process', { version: 2, reason }, process);
  expect(await faults(driver)).toEqual([]);
  await put(0);
  expect(await faults(driver)).toContainEqual({ code: 'row-altered', where: `process/${process}` });
});
