import { expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { signInSheetView } from '../../../engine/privacy/views/sign-in-sheet.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { withGate } from '../dialogues/given-dialogues.ts';
import { consents, daysLater, type Privacy, somePrivacy } from './given-privacy.ts';

withGate();

async function withSheet(names: number): Promise<Privacy & { meeting: string }> {
  const given = await somePrivacy();
  const meeting = await given.held();
  const attendees = Array.from({ length: names }, (_, index) => ({
    name: `Persona ${index}`,
    consent: consents(),
  }));
  for (let from = 0; from < names; from += 200)
    await given.accepted('record-sign-in-sheet', { meeting, attendees: attendees.slice(from, from + 200) });
  return { ...given, meeting };
}

const sheetOf = ({ at, process, meeting }: Privacy & { meeting: string }) =>
  signInSheetView(at.engine, { organization: at.organization, process, meeting });

const swept = ({ at }: Privacy) => sweep(at.engine, at.organization);

async function applied({ at, process }: Privacy): Promise<unknown[]> {
  const where = { organization: at.organization, process, limit: 200 };
  const items = (await processLedgerView(at.engine, where))?.items ?? [];
  return items.filter(({ type }) => type === 'retention-applied').map(({ body }) => body.payload);
}

const cancel = (given: Privacy) =>
  given.accepted('cancel-process', { reason: 'Termina.' }, given.at.administrator);

it('erases what was collected when the time after the end of the process is over', async () => {
  const given = await withSheet(3);
  await cancel(given);
  expect(await swept(given)).toMatchObject({ refused: 0, failed: 0 });
  expect((await sheetOf(given))?.attendees).toHaveLength(3);
  daysLater(150);
  await swept(given);
  expect(await applied(given)).toHaveLength(1);
  daysLater(60);
  expect(await swept(given)).toMatchObject({ refused: 0, failed: 0 });
  expect(await sheetOf(given)).toMatchObject({ attendees: [], erased: 3 });
  const [atEnd, later] = await applied(given);
  expect(atEnd).toMatchObject({ erased: [] });
  expect(later).toMatchObject({ erased: [{ purpose: 'named-attendance', rows: 6 }], holds: 0 });
  expect(
    await verifyOne(given.at.engine, { organization: given.at.organization, process: given.process }),
  ).toMatchObject({ faults: [], erasedRows: 6 });
});

it('erases many in batches, one command after another', async () => {
  const given = await withSheet(250);
  await cancel(given);
  await swept(given);
  daysLater(200);
  await swept(given);
  expect((await sheetOf(given))?.erased).toBe(200);
  for (let day = 0; day < 3; day += 1) {
    daysLater(1);
    await swept(given);
  }
  expect((await sheetOf(given))?.erased).toBe(250);
  const counts = (await applied(given)).map((one) => (one as { erased: { rows: number }[] }).erased);
  expect(counts.flat().reduce((sum, { rows }) => sum + rows, 0)).toBe(500);
});

it('waits while a legal hold stands, and goes on when it ends', async () => {
  const given = await withSheet(2);
  await cancel(given);
  await swept(given);
  const until = new Date(Date.parse(testClock.now()) + 300 * 86_400_000).toISOString();
  const hold = { purpose: 'named-attendance', ground: 'court-case', reason: 'Hay un juicio.', until };
  await given.accepted('place-legal-hold', hold, given.secretary);
  daysLater(200);
  await swept(given);
  expect((await sheetOf(given))?.attendees).toHaveLength(2);
  daysLater(101);
  await swept(given);
  expect(await sheetOf(given)).toMatchObject({ attendees: [], erased: 2 });
});

it('keeps pictures of people under the notice, and erases them in time or when somebody asks', async () => {
  const given = await somePrivacy();
  const { at } = given;
  const meeting = await given.held();
  const picture = async (words: string): Promise<string> => {
    const content = Buffer.from(words).toString('base64');
    return given.made('attach-file', { mediaType: 'text/plain', content }, 'hash');
  };
  const taken = { purpose: 'images', takenAt: testClock.now() };
  const [one, other] = [await picture(`una ${given.process}`), await picture(`otra ${given.process}`)];
  const photograph = await given.made('record-photograph', { file: one, meeting, ...taken }, 'photograph');
  await given.accepted('record-photograph', { file: other, ...taken });
  const ask = (more: object) => given.refused('record-photograph', { file: one, ...taken, ...more });
  expect(await ask({ purpose: 'authorship' })).toMatchObject({
    issues: [{ reason: 'purpose-takes-no-image' }],
  });
  expect(await ask({ purpose: 'publicity' })).toMatchObject({ reason: 'purpose-not-in-notice' });
  const sensitive = await given.held({ segments: ['indigenous-peoples'] });
  expect(await ask({ meeting: sensitive })).toMatchObject({ reason: 'picture-of-a-sensitive-segment' });
  const kept = () =>
    at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: (
        await tx
          .selectFrom('stored_file')
          .select('hash')
          .where('hash', 'in', [one, other])
          .where('content', 'is not', null)
          .execute()
      ).map(({ hash }) => hash),
    }));
  await given.accepted('erase-photograph', { photograph });
  expect(await given.refused('erase-photograph', { photograph })).toMatchObject({
    reason: 'photograph-is-erased',
  });
  expect(await kept()).toEqual([other]);
  await cancel(given);
  await swept(given);
  daysLater(200);
  await swept(given);
  expect(await kept()).toEqual([]);
  await given.verified();
});
