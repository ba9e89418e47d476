import { expect, it } from 'vitest';
import { withGate } from '../../dialogues/given-dialogues.ts';
import { aRegister, type Register } from './given-register.ts';

withGate([]);

const both = (given: Register) => [
  { signer: 'facilitator', person: given.facilitator.id },
  { signer: 'attendee', office: 'Directiva', institution: 'Junta de vecinos' },
];

it('is signed when everybody who was asked has acted, each in their own capacity', async () => {
  const given = await aRegister();
  const { document, contentHash } = await given.minutes(both(given));
  const onScreen = { document, contentHash, means: 'electronic' };
  expect(await given.refused('sign-document', onScreen, given.secretary)).toMatchObject({
    reason: 'signature-not-asked',
  });
  const forAnother = { ...onScreen, signer: 'attendee' };
  expect(await given.refused('sign-document', forAnother, given.secretary)).toMatchObject({
    issues: [{ path: 'means', reason: 'nobody-signs-for-another' }],
  });
  const paper = { document, contentHash, means: 'paper', signer: 'attendee' };
  expect(await given.refused('sign-document', paper)).toMatchObject({
    issues: [{ path: 'scan', reason: 'paper-comes-with-its-scan' }],
  });
  await given.accepted('sign-document', { ...paper, scan: await given.scan() });
  expect(await given.refused('sign-document', { ...paper, scan: await given.scan() })).toMatchObject({
    reason: 'has-signed',
  });
  expect(await given.refused('publish-document', { document })).toMatchObject({
    reason: 'signatures-missing',
  });
  await given.accepted('sign-document', onScreen, given.facilitator);
  const entry = await given.entry(document);
  expect(entry.state).toBe('signed');
  expect(entry.signatures).toMatchObject([
    { signer: 'attendee', means: 'paper', institution: 'Junta de vecinos' },
    { signer: 'facilitator', means: 'electronic' },
  ]);
  expect(JSON.stringify(entry)).not.toContain(given.secretary.id);
  await given.accepted('publish-document', { document });
  await given.verified();
});

it('counts a refusal as an act, with its reason, and a dissent as a signature', async () => {
  const given = await aRegister();
  const { document, contentHash } = await given.minutes(both(given));
  const dissent = { document, contentHash, means: 'electronic', act: 'dissented' };
  expect(await given.refused('sign-document', dissent, given.facilitator)).toMatchObject({
    issues: [{ path: 'reason', reason: 'refusal-says-why' }],
  });
  await given.accepted(
    'sign-document',
    { ...dissent, reason: 'No se recogió mi propuesta.' },
    given.facilitator,
  );
  const refusal = {
    document,
    contentHash,
    means: 'paper',
    signer: 'attendee',
    act: 'refused',
    reason: 'No quiso firmar.',
  };
  expect(await given.refused('sign-document', refusal)).toMatchObject({
    issues: [{ path: 'scan', reason: 'refusal-of-another-is-attested' }],
  });
  await given.accepted('sign-document', { ...refusal, scan: await given.scan() });
  expect(await given.entry(document)).toMatchObject({
    state: 'signed',
    signatures: [{ act: 'dissented' }, { act: 'refused' }],
  });
  await given.verified();
});

it('is bound to the hash of what was read', async () => {
  const given = await aRegister();
  const { document } = await given.minutes();
  const other = { document, contentHash: 'a'.repeat(64), means: 'electronic' };
  expect(await given.refused('sign-document', other, given.facilitator)).toMatchObject({
    reason: 'document-changed',
  });
});

it('lets no stranger hand in a paper', async () => {
  const given = await aRegister();
  const { document, contentHash } = await given.minutes();
  const stranger = await given.onRecord();
  const paper = { document, contentHash, means: 'paper', signer: 'facilitator', scan: await given.scan() };
  expect(await given.refused('sign-document', paper, stranger)).toMatchObject({
    reason: 'paper-is-handed-in-by-an-officer',
  });
  const publicly = { kind: 'public', id: 'public' } as const;
  expect(await given.refused('sign-document', paper, publicly)).toMatchObject({
    reason: 'signature-not-asked',
  });
});
