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
