import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { consentsView } from '../../../engine/privacy/views/consents.ts';
import { consentsOfPersonView } from '../../../engine/privacy/views/consents-of-person.ts';
import { personalDataView } from '../../../engine/privacy/views/personal-data.ts';
import { privacyNoticeView } from '../../../engine/privacy/views/privacy-notice.ts';
import { signInSheetView } from '../../../engine/privacy/views/sign-in-sheet.ts';
import { testClock } from '../../database.ts';
import { publicly, someDialogues, withGate } from '../dialogues/given-dialogues.ts';
import { aPerson, chile, consents, somePrivacy } from './given-privacy.ts';

withGate();

it('collects nothing of people before a notice tells them of it', async () => {
  const given = await someDialogues();
  const { id: person } = await aPerson(given);
  const refused = await given.refused('record-consent', { person, purpose: 'authorship', ...consents() });
  expect(refused).toMatchObject({ code: 'not-possible', reason: 'no-privacy-notice' });
  const meeting = await given.held();
  const sheet = { meeting, attendees: [{ name: 'Quien vino', consent: consents() }] };
  expect(await given.refused('record-sign-in-sheet', sheet)).toMatchObject({ reason: 'no-privacy-notice' });
});

it('publishes the notice that the law of the day asks for, in versions', async () => {
  const given = await someDialogues();
  const { controller: _controller, ...lacking } = chile.items;
  expect(await given.refused('publish-privacy-notice', { ...chile, items: lacking })).toMatchObject({
    issues: [{ path: 'items', reason: 'notice-lacks-items', details: { missing: ['controller'] } }],
  });
  expect(
    await given.refused('publish-privacy-notice', { ...chile, preset: 'mexico-integral' }),
  ).toMatchObject({
    reason: 'no-law-of-preset-in-force',
  });
  await given.accepted('publish-privacy-notice', chile);
  const { result } = await given.accepted('publish-privacy-notice', {
    ...chile,
    purposes: chile.purposes.slice(0, 1),
  });
  expect(result).toMatchObject({ version: 2, law: 'cl-19628' });
  const where = { organization: given.at.organization, process: given.process };
  const view = await privacyNoticeView(given.at.engine, where);
  expect(view?.notice).toMatchObject({
    version: 2,
    content: { purposes: [{ code: 'named-attendance' }] },
  });
  expect(view?.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect((await privacyNoticeView(given.at.engine, { ...where, version: 1 }))?.notice).toMatchObject({
    content: {
      items: expect.arrayContaining([expect.objectContaining({ code: 'controller', verified: false })]),
    },
  });
  await given.verified();
});

it('takes a consent for one purpose, by its text, and takes it back with what it let in', async () => {
  const given = await somePrivacy();
  const { at, process, citizen } = given;
  const consent = await given.consent('authorship');
  await given.accepted('record-name', { person: citizen.id, consent, name: 'Nombre de prueba' });
  const where = { organization: at.organization, person: citizen.id };
  expect((await consentsOfPersonView(at.engine, where))?.items).toMatchObject([
    { consent, purpose: 'authorship', law: 'cl-19628', form: 'express', withdrawnAt: null, noticeVersion: 1 },
  ]);
  expect(JSON.stringify(await personalDataView(at.engine, where))).toContain('Nombre de prueba');
  const ledger = JSON.stringify(
    await processLedgerView(at.engine, { organization: at.organization, process, limit: 200 }),
  );
  expect(ledger).not.toContain('Nombre de prueba');
  expect(ledger).not.toContain(citizen.id);

  expect(await given.refused('withdraw-consent', { consent }, publicly)).toMatchObject({ code: 'not-found' });
  const { result } = await given.accepted('withdraw-consent', { consent }, citizen);
  expect(result).toEqual({ consent, erased: 1 });
  expect(JSON.stringify(await personalDataView(at.engine, where))).not.toContain('Nombre de prueba');
  expect(await given.refused('withdraw-consent', { consent }, citizen)).toMatchObject({
    reason: 'consent-is-withdrawn',
  });
  const again = { person: citizen.id, consent, name: 'Otra vez' };
  expect(await given.refused('record-name', again)).toMatchObject({ reason: 'consent-is-withdrawn' });
  await given.verified();
});

it('lets people consent for themselves only, and asks writing for what is sensitive', async () => {
  const given = await somePrivacy();
  const { citizen, at } = given;
  const other = await aPerson(given);
  const ask = (person: string, more: object) =>
    given.refused('record-consent', { person, purpose: 'accessibility', ...consents(more) }, citizen);
  expect(await ask(other.id, {})).toMatchObject({ reason: 'consent-of-another' });
  expect(await ask(citizen.id, {})).toMatchObject({ reason: 'consent-not-in-writing' });
  expect(await ask(citizen.id, { means: 'paper' })).toMatchObject({
    issues: [{ path: 'scan', reason: 'paper-without-scan' }],
  });
  expect(await ask(citizen.id, { means: 'paper', scan: 'a'.repeat(64) })).toMatchObject({
    issues: [{ path: 'scan', reason: 'file-not-stored' }],
  });
  expect(await ask(citizen.id, { means: 'electronic-signature', years: 15 })).toMatchObject({
    reason: 'guardian-consents',
    details: { guardianBelow: 18, ageVerified: false },
  });
  expect(await ask(citizen.id, { means: 'electronic-signature', guardian: 'Su madre' })).toMatchObject({
    issues: [{ path: 'guardian', reason: 'guardian-of-an-adult' }],
  });
  expect(await ask(citizen.id, { givenAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
    issues: [{ path: 'givenAt', reason: 'consent-before-notice' }],
  });
  const minor = { means: 'electronic-signature', years: 15, guardian: 'Su madre' };
  const consent = await given.consent('accessibility', citizen.id, minor);
  const held = await personalDataView(at.engine, { organization: at.organization, person: citizen.id });
  expect(held?.held).toMatchObject([
    { table: 'person' },
    { table: 'consent', rows: [{ id: consent, minor: true, given_by: 'guardian', guardian: 'Su madre' }] },
  ]);
  await given.verified();
});

it('names who came with their consent, apart from the counts, and never with a sensitive segment', async () => {
  const given = await somePrivacy();
  const { at, process, citizen } = given;
  const meeting = await given.held();
  const attendees = [
    { person: citizen.id, consent: consents() },
    { name: 'Alguien más', consent: consents() },
  ];
  await given.accepted('record-sign-in-sheet', { meeting, attendees });
  expect(await given.refused('record-sign-in-sheet', { meeting, attendees })).toMatchObject({
    issues: [{ reason: 'named-twice' }],
  });
  const where = { organization: at.organization, process, meeting };
  expect(await signInSheetView(at.engine, where)).toMatchObject({
    notListed: null,
    attendees: [
      { person: citizen.id, name: null },
      { person: null, name: 'Alguien más' },
    ],
  });
  const sensitive = await given.held({ segments: ['women', 'indigenous-peoples'] });
  expect(await given.refused('record-sign-in-sheet', { meeting: sensitive, attendees })).toMatchObject({
    reason: 'names-of-a-sensitive-segment',
    details: { segments: ['indigenous-peoples'] },
  });
  const planned = await given.scheduled();
  expect(await given.refused('record-sign-in-sheet', { meeting: planned, attendees })).toMatchObject({
    reason: 'sheet-before-meeting',
  });
  const marked = await given.accepted('mark-sensitive-segment', {
    segment: 'women',
    categories: ['sexual-preference-or-gender'],
  });
  expect(marked.result).toEqual({ segment: 'women', version: 1, erased: 2 });
  expect(await signInSheetView(at.engine, where)).toMatchObject({
    notListed: 'sensitive-segment',
    attendees: [],
  });
  expect(await given.refused('record-sign-in-sheet', { meeting, attendees })).toMatchObject({
    reason: 'names-of-a-sensitive-segment',
  });
  await given.verified();
});

it('shows others how many consented, and not even that of a few', async () => {
  const given = await somePrivacy();
  const view = () =>
    consentsView(given.at.engine, { organization: given.at.organization, process: given.process });
  await given.consent('authorship');
  expect(await view()).toMatchObject({ purposes: [{ purpose: 'authorship', inForce: null, given: null }] });
  for (let more = 0; more < 5; more += 1) await given.consent('authorship', (await aPerson(given)).id);
  expect(await view()).toEqual({
    purposes: [{ purpose: 'authorship', inForce: 6, withdrawn: 0, given: 6 }],
    suppressedBelow: 5,
  });
});

it('keeps no hash of a name that could be guessed', async () => {
  const given = await somePrivacy();
  const consent = await given.consent('authorship');
  const name = 'Ana';
  await given.accepted('record-name', { person: given.citizen.id, consent, name });
  const receipts = await given.at.engine.unit(given.at.organization, async (tx) => ({
    commit: false,
    value: JSON.stringify(await tx.selectFrom('receipt').selectAll().execute()),
  }));
  expect(receipts).not.toContain(createHash('sha256').update(name).digest('hex'));
  expect(testClock.now()).toBeDefined();
});
