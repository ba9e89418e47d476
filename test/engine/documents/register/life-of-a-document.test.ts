import { expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { hoursFromNow, withGate } from '../../dialogues/given-dialogues.ts';
import { aDeclaration, aRegister } from './given-register.ts';

withGate([]);

it('is approved by somebody else than who drafted it, as they read it', async () => {
  const given = await aRegister();
  const { document, contentHash } = await given.declaration();
  const approve = { document, contentHash };
  expect(
    await given.refused('approve-document', { ...approve, contentHash: '0'.repeat(64) }, given.secretary),
  ).toMatchObject({
    reason: 'document-changed',
  });
  expect(await given.refused('approve-document', approve)).toMatchObject({
    reason: 'who-drafts-does-not-approve',
  });
  await given.accepted('approve-document', approve, given.secretary);
  expect(await given.entry(document)).toMatchObject({
    state: 'approved',
    rendering: { attempts: 0, fault: null },
  });
  await given.verified();
});

it('waits for observations, and answers each of them by a new draft', async () => {
  const given = await aRegister();
  await given.accepted('write-declaration', aDeclaration);
  const asked = { kind: 'joint-declaration', subject: 'declaratoria', observeUntil: hoursFromNow(24) };
  const first = await given.drafts(asked);
  const { document } = first;
  const late = await given.refused(
    'approve-document',
    { document, contentHash: first.contentHash },
    given.secretary,
  );
  expect(late).toMatchObject({ reason: 'document-may-be-observed', details: { asked: 0 } });
  const text = 'Falta decir que las reuniones son públicas.';
  const seen = { document, contentHash: first.contentHash, text };
  const { result } = await given.accepted('observe-document', seen, given.facilitator);
  expect(
    await given.refused('approve-document', { document, contentHash: first.contentHash }, given.secretary),
  ).toMatchObject({
    code: 'not-accepted-in-state',
    state: 'observed',
  });
  expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'observations-unanswered' });
  const answers = [{ observation: result.observation, taken: false, reply: 'Ya lo dice el objeto.' }];
  await given.drafts({ ...asked, observeUntil: hoursFromNow(1), answers });
  const entry = await given.entry(document);
  expect(entry).toMatchObject({ state: 'drafted', version: 1, observeUntil: asked.observeUntil });
  expect(entry.observations).toMatchObject([{ text, taken: false, reply: 'Ya lo dice el objeto.' }]);
  testClock.moveTo(hoursFromNow(25));
  expect(await given.refused('observe-document', seen, given.facilitator)).toMatchObject({
    reason: 'observations-are-over',
  });
  await given.accepted('approve-document', { document, contentHash: entry.contentHash }, given.secretary);
  await given.verified();
});

it('keeps the folio of what was withdrawn, and gives the next draft another', async () => {
  const given = await aRegister();
  const first = await given.declaration();
  await given.accepted('withdraw-document', { document: first.document, reason: 'Se anuló la reunión.' });
  expect(await given.entry(first.document)).toMatchObject({
    state: 'withdrawn',
    reason: 'Se anuló la reunión.',
  });
  const next = await given.drafts({ kind: 'joint-declaration', subject: 'declaratoria' });
  expect(next.folio).not.toBe(first.folio);
  expect(next.version).toBe(1);
  await given.verified();
});
