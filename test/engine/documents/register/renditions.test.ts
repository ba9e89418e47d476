import { expect, it } from 'vitest';
import { renderWaiting } from '../../../../engine/documents/renditions/render-waiting.ts';
import { testClock } from '../../../database.ts';
import { hoursFromNow, withGate } from '../../dialogues/given-dialogues.ts';
import { aDeclaration, aRegister } from './given-register.ts';

withGate([]);

const made = { renderer: 'plain/1', bytes: { txt: Buffer.from('Acta.') } };

it('keeps the bytes of each stage once, and what was kept first stays', async () => {
  const given = await aRegister();
  const { engine, organization } = given.at;
  const { document } = await given.minutes();
  const stages: string[] = [];
  const round = () =>
    renderWaiting(
      engine,
      async (what) => {
        if (what.document === document) stages.push(what.stage);
        return made;
      },
      organization,
    );
  await round();
  await round();
  expect(stages).toEqual(['approved']);
  const entry = await given.entry(document);
  expect(entry.rendering).toBeNull();
  expect(entry.renditions).toMatchObject([
    { format: 'txt', stage: 'approved', errata: 0, renderer: 'plain/1' },
  ]);
  await given.verified();
});

it('tries what fails again, ever later, gives it up where somebody sees it, and makes it when asked again', async () => {
  const given = await aRegister();
  const { engine, organization } = given.at;
  await renderWaiting(engine, async () => made, organization);
  const { document } = await given.minutes();
  let tries = 0;
  const broken = async () => {
    tries += 1;
    throw Object.assign(new Error('Un texto del documento.'), { code: 'template', detail: { line: 7 } });
  };
  expect(await renderWaiting(engine, broken, organization)).toEqual({ kept: 0, failed: 1 });
  expect(await renderWaiting(engine, broken, organization)).toEqual({ kept: 0, failed: 0 });
  expect((await given.entry(document)).rendering).toMatchObject({
    attempts: 1,
    fault: 'template:7',
    givenUpAt: null,
  });
  for (let round = 0; round < 12; round += 1) {
    testClock.moveTo(hoursFromNow(3));
    await renderWaiting(engine, broken, organization);
  }
  expect(tries).toBe(9);
  expect((await given.entry(document)).rendering).toMatchObject({ givenUpAt: expect.any(String) });
  await given.accepted('render-again', { document });
  expect(await renderWaiting(engine, async () => made, organization)).toEqual({ kept: 1, failed: 0 });
  expect(await given.entry(document)).toMatchObject({ rendering: null, renditions: [{ stage: 'approved' }] });
});

it('makes nothing of what was withdrawn', async () => {
  const given = await aRegister();
  const { engine, organization } = given.at;
  await renderWaiting(engine, async () => made, organization);
  const { document, contentHash } = await given.declaration();
  await given.accepted('approve-document', { document, contentHash }, given.secretary);
  await given.accepted('withdraw-document', { document, reason: 'Se anuló.' });
  expect(await renderWaiting(engine, async () => made, organization)).toEqual({ kept: 0, failed: 0 });
  expect(await given.refused('render-again', { document })).toMatchObject({ reason: 'nothing-to-render' });
});

it('numbers by the year of the jurisdiction, from its midnight on', async () => {
  const given = await aRegister();
  await given.accepted('write-declaration', aDeclaration);
  // Three hours behind universal time: the year ends in Santiago when it has long begun there.
  testClock.moveTo('2022-01-01T02:59:59.000Z');
  const before = await given.drafts({ kind: 'joint-declaration', subject: 'declaratoria' });
  expect(before.folio).toMatch(/^DECLARATORIA-2021-/);
  await given.accepted('withdraw-document', { document: before.document, reason: 'Otra fecha.' });
  testClock.moveTo('2022-01-01T03:00:00.000Z');
  const after = await given.drafts({ kind: 'joint-declaration', subject: 'declaratoria' });
  expect(after.folio).toBe('DECLARATORIA-2022-0001');
});
