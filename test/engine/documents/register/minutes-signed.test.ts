import { expect, it } from 'vitest';
import { withGate } from '../../dialogues/given-dialogues.ts';
import { aRegister } from './given-register.ts';

withGate([{ rule: 'minutes-signed' }]);

it('asks for the signatures of minutes, and takes approval for none', async () => {
  const given = await aRegister();
  const verdict = () => given.verdict('minutes-signed');
  expect(await verdict()).toMatchObject({ status: 'not-applicable' });
  const { meeting, document, contentHash } = await given.minutes();
  const unsigned = { status: 'not-met', found: { held: 1, signed: 0 }, missing: [{ meeting }] };
  expect(await given.entry(document)).toMatchObject({ state: 'approved' });
  expect(await verdict()).toMatchObject(unsigned);
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  expect(await verdict()).toMatchObject({ status: 'met', found: { held: 1, signed: 1 } });
  await given.held();
  expect(await verdict()).toMatchObject({ status: 'not-met', found: { held: 2, signed: 1 } });
});

it('takes no refusal for a signature: what nobody signed is not signed, nor published', async () => {
  const given = await aRegister();
  const { document, contentHash } = await given.minutes();
  const refusal = {
    document,
    contentHash,
    means: 'electronic',
    act: 'refused',
    reason: 'No estuve hasta el final.',
  };
  await given.accepted('sign-document', refusal, given.facilitator);
  expect(await given.entry(document)).toMatchObject({ state: 'approved', signatures: [{ act: 'refused' }] });
  expect(await given.verdict('minutes-signed')).toMatchObject({ status: 'not-met' });
  expect(await given.refused('publish-document', { document })).toMatchObject({
    reason: 'signatures-missing',
  });
});

it('holds by the signed version until the next one is signed', async () => {
  const given = await aRegister();
  const first = await given.minutes();
  const { document, contentHash, meeting } = first;
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  const signers = [{ signer: 'secretary', person: given.secretary.id }];
  await given.accepted('name-minutes-signers', { meeting, signers });
  const next = await given.drafts({ kind: 'minutes', subject: meeting });
  expect(next).toMatchObject({ folio: first.folio, version: 2 });
  expect(await given.entry(document)).toMatchObject({ state: 'signed' });
  expect(await given.verdict('minutes-signed')).toMatchObject({ status: 'met' });
  const signs = { document: next.document, contentHash: next.contentHash, means: 'electronic' };
  await given.accepted('sign-document', signs, given.secretary);
  expect(await given.entry(document)).toMatchObject({ state: 'superseded' });
  expect(await given.verdict('minutes-signed')).toMatchObject({ status: 'met' });
  await given.verified();
});
