import { expect, it } from 'vitest';
import { hoursFromNow, someDialogues, withGate } from '../dialogues/given-dialogues.ts';

withGate();

it('gives no folio twice to those who reserve at once, for one meeting or for several', async () => {
  const given = await someDialogues();
  const set = { startsAt: hoursFromNow(24), endsAt: hoursFromNow(26) };
  const meetings = [await given.scheduled(set), await given.scheduled(set), await given.scheduled(set)];
  const asked = Array.from({ length: 12 }, (_, index) => meetings[index % 3]!);
  const reserved = await Promise.all(
    asked.map((meeting) => given.accepted('reserve-folios', { meeting, count: 5 })),
  );
  const firsts = reserved.map(({ result }) => String(result.first));
  expect(new Set(firsts).size).toBe(12);
  for (const [place, meeting] of meetings.entries()) {
    const own = firsts.filter((_, index) => asked[index] === meeting).sort();
    const series = own[0]!.split('-')[0];
    expect(own).toEqual(['0001', '0006', '0011', '0016'].map((number) => `${series}-${number}`));
    expect(['R1', 'R2', 'R3'], `meeting ${place}`).toContain(series);
  }
  await given.verified();
});
