import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { contributionsView } from '../../../engine/dialogues/views/contributions.ts';
import { meetingsView } from '../../../engine/dialogues/views/meetings.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { peopleView } from '../../../engine/people/views/people.ts';
import { consentsView } from '../../../engine/privacy/views/consents.ts';
import { personalDataView } from '../../../engine/privacy/views/personal-data.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { accepted, refused } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { someone, withGate } from '../dialogues/given-dialogues.ts';
import { aPerson, consents, daysLater, type Privacy, somePrivacy } from './given-privacy.ts';

withGate();

const erase = ({ at }: Privacy, person: string) =>
  accepted(at, at.administrator, 'erase-person', { person, cause: 'request-of-the-person' });
const notErased = ({ at }: Privacy, person: string) =>
  refused(at, at.administrator, 'erase-person', { person, cause: 'request-of-the-person' });

/** Everything that anybody can read of the process, as one text. */
async function publicNumbers({ at, process }: Privacy): Promise<string> {
  const where = { organization: at.organization, process };
  return JSON.stringify([
    await processView(at.engine, where),
    await meetingsView(at.engine, { ...where, limit: 100 }),
    await contributionsView(at.engine, { ...where, limit: 100 }),
    await consentsView(at.engine, where),
  ]);
}

async function faultsIn({ at }: Privacy): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { faults } of verifyOrganization(at.engine, at.organization)) found.push(...faults);
  return found;
}

it('erases a person everywhere, and leaves ledgers and counts whole', async () => {
  const given = await somePrivacy();
  const { at, process, citizen } = given;
  const consent = await given.consent('authorship');
  await given.accepted('record-name', { person: citizen.id, consent, name: 'Nombre de prueba' });
  const scan = await accepted(at, at.administrator, 'store-file', {
    mediaType: 'application/pdf',
    content: Buffer.from('%PDF-1.4 firmado').toString('base64'),
  });
  const file = scan.result.hash as string;
  const paper = { means: 'paper', scan: file, years: 16, guardian: 'Su padre' };
  await given.consent('accessibility', citizen.id, paper);
  const meeting = await given.held();
  const attendees = [
    { person: citizen.id, consent: consents() },
    { name: 'Alguien más', consent: consents() },
  ];
  await given.accepted('record-sign-in-sheet', { meeting, attendees });
  const before = await publicNumbers(given);

  const { result } = await erase(given, citizen.id);
  expect(result.erased).toEqual([
    { table: 'person_identity', rows: 1 },
    { table: 'attendee', rows: 1 },
    { table: 'consent', rows: 3 },
  ]);
  expect(await publicNumbers(given)).toBe(before);
  const held = await personalDataView(at.engine, { organization: at.organization, person: citizen.id });
  const text = JSON.stringify(held);
  for (const gone of ['Nombre de prueba', 'Su padre', file]) expect(text).not.toContain(gone);
  const kept = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx.selectFrom('stored_file').select('content').where('hash', '=', file).execute(),
  }));
  expect(kept).toEqual([{ content: null }]);
  expect(await faultsIn(given)).toEqual([]);
  const verified = await verifyOne(at.engine, { organization: at.organization, process });
  expect(verified).toMatchObject({ erasedRows: 4, faults: [] });

  expect(await notErased(given, citizen.id)).toMatchObject({ reason: 'person-is-erased' });
  const again = { person: citizen.id, purpose: 'authorship', ...consents() };
  expect(await given.refused('record-consent', again)).toMatchObject({ reason: 'person-is-erased' });
});

it('takes the salt without a record for tampering, and a text that is still there too', async () => {
  const given = await somePrivacy();
  const { at } = given;
  const { citizen } = given;
  const consent = await given.consent('accessibility', citizen.id, {
    means: 'electronic-signature',
    years: 10,
    guardian: 'Su padre',
  });
  await asOwner(at.organization, (tx) =>
    sql`update consent set guardian = null, salt = '' where organization = ${at.organization} and id = ${consent}`.execute(
      tx,
    ),
  );
  expect(await faultsIn(given)).toContainEqual({
    code: 'erased-without-record',
    where: `consent/${consent}`,
  });
  await asOwner(at.organization, (tx) =>
    sql`update consent set salt = 'a' where organization = ${at.organization} and id = ${consent}`.execute(
      tx,
    ),
  );
  await erase(given, citizen.id);
  await asOwner(at.organization, (tx) =>
    sql`update consent set guardian = 'Otro' where organization = ${at.organization} and id = ${consent}`.execute(
      tx,
    ),
  );
  expect(await faultsIn(given)).toContainEqual({ code: 'text-altered', where: `consent/${consent}` });
  await asOwner(at.organization, (tx) =>
    sql`update consent set guardian = null where organization = ${at.organization} and id = ${consent}`.execute(
      tx,
    ),
  );
  expect(await faultsIn(given)).toEqual([]);
});

it('does not erase who still acts, nor the last administrator, nor what the law holds', async () => {
  const given = await somePrivacy();
  const { at, citizen, secretary } = given;
  expect(await notErased(given, at.administrator.id)).toMatchObject({ reason: 'last-administrator-stays' });
  const observer = await someone('observer');
  expect(await notErased(given, observer.id)).toMatchObject({
    reason: 'person-still-acts',
    details: { roles: ['observer'] },
  });
  expect(await notErased(given, '017a0a9b-7c80-7241-819b-615adcd09afc')).toMatchObject({ code: 'not-found' });
  const until = '2030-01-01T00:00:00.000Z';
  const hold = { person: citizen.id, ground: 'appeal', reason: 'Hay un recurso.', until };
  const placed = (await given.accepted('place-legal-hold', hold, secretary)).result.hold as string;
  expect(await notErased(given, citizen.id)).toMatchObject({
    reason: 'held-by-law',
    details: { ground: 'appeal', until },
  });
  await given.accepted('lift-legal-hold', { hold: placed }, secretary);
  await erase(given, citizen.id);
});

it('revokes the keys of whoever is erased', async () => {
  const given = await somePrivacy();
  const { at, citizen } = given;
  const key = { person: citizen.id, label: 'De prueba', scopes: ['read'], expiresAt: '2031-01-01T00:00:00Z' };
  await accepted(at, at.administrator, 'issue-key', key);
  await erase(given, citizen.id);
  const keys = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('api_key')
      .select(['revoked_at', 'label'])
      .where('person', '=', citizen.id)
      .execute(),
  }));
  expect(keys).toEqual([{ revoked_at: expect.any(String), label: '' }]);
  expect(await faultsIn(given)).toEqual([]);
});

it('erases the words of a contribution for the personal data in them, and says so', async () => {
  const given = await somePrivacy();
  const { at, process, secretary } = given;
  const words = 'Llamen a la vecina del pasaje dos.';
  const contribution = await given.made(
    'record-contribution',
    { kind: 'need', body: words, channel: 'letter' },
    'contribution',
  );
  await given.accepted(
    'erase-contribution-text',
    { contribution, reason: 'personal-data-of-third-party' },
    secretary,
  );
  const view = await contributionsView(at.engine, { organization: at.organization, process, limit: 10 });
  expect(view?.items).toMatchObject([
    { id: contribution, body: null, erased: { reason: 'personal-data-of-third-party' } },
  ]);
  expect(
    await given.refused(
      'erase-contribution-text',
      { contribution, reason: 'personal-data-of-author' },
      secretary,
    ),
  ).toMatchObject({ reason: 'text-is-erased' });
  expect(await verifyOne(at.engine, { organization: at.organization, process })).toMatchObject({
    faults: [],
    erasedRows: 1,
  });
});

it('is marked in the list of people, so that nobody is asked to invite who is erased', async () => {
  const given = await somePrivacy();
  const { at, citizen } = given;
  const line = async () => {
    const { items } = await peopleView(at.engine, { organization: at.organization, limit: 100 });
    return items.find(({ person }) => person === citizen.id);
  };
  expect(await line()).toMatchObject({ erasedAt: null });
  const { recordedAt } = await erase(given, citizen.id);
  expect(await line()).toMatchObject({ erasedAt: recordedAt });
});

it('keeps apart what organizations hold, also when they erase', async () => {
  const given = await somePrivacy();
  const { at } = given;
  const answer = await execute(at.engine, at.administrator, {
    organization: 'no-such-organization',
    command: 'erase-person',
    input: { person: given.citizen.id, cause: 'purpose-ended' },
  });
  expect(answer.ok).toBe(false);
  daysLater(1);
  expect((await aPerson(given)).id).toBeDefined();
});
