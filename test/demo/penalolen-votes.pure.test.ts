import { describe, expect, it } from 'vitest';
import { ballots } from '../../demo/penalolen/ballots.ts';
import { charter } from '../../demo/penalolen/consultation.ts';
import { paperBatches } from '../../demo/penalolen/paper-batches.ts';
import { paperDays } from '../../demo/penalolen/paper-days.ts';
import { refusedAttempts } from '../../demo/penalolen/refused-attempts.ts';
import { checkDigit, documentNumber } from '../../demo/penalolen/voters.ts';
import { optionCodes, percentagesNote, publishedTable, publishedTotal } from '../../demo/penalolen/votes.ts';

const rows = optionCodes.map((code) => ({ code, ...publishedTable.value[code] }));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const cast = ballots().value;
const within = (instant: string, from: string, to: string) =>
  Date.parse(instant) >= Date.parse(from) && Date.parse(instant) < Date.parse(to);

describe('the published table', () => {
  it('has eleven options whose votes sum to 1,101 and whose percentages sum to 101', () => {
    expect(rows).toHaveLength(11);
    expect(sum(rows.map(({ votes }) => votes))).toBe(publishedTotal.value.votes);
    expect(sum(rows.map(({ percent }) => percent))).toBe(percentagesNote.value.sumOfPrintedParts);
    expect(publishedTotal.value).toEqual({ votes: 1101, percent: 100 });
  });

  it.each(rows)('prints for $code its share rounded half up', ({ votes, percent }) => {
    expect(Math.floor((votes * 100) / 1101 + 0.5)).toBe(percent);
  });

  it('is in the order of the votes, with the cut-off after 154', () => {
    const votes = rows.map((row) => row.votes);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
    expect(votes.slice(0, charter.cutOff.value)).toEqual([261, 195, 154]);
  });
});

describe('the single votes', () => {
  it('count up to the table', () => {
    expect(cast).toHaveLength(1101);
    for (const { code, votes } of rows)
      expect(cast.filter(({ option }) => option === code)).toHaveLength(votes);
  });

  it('are one per document number, each with its check digit', () => {
    expect(new Set(cast.map(({ voter }) => voter.document)).size).toBe(1101);
    for (const { voter } of cast) {
      const [number, digit] = voter.document.split('-');
      expect(checkDigit(Number(number))).toBe(digit);
    }
  });

  it.each([
    [12_345_678, '5'],
    [11_111_111, '1'],
    [10_000_013, 'K'],
    [6, 'K'],
    [14, '0'],
  ])('use the modulo-11 digit: %i ends in %s', (number, digit) => {
    expect(checkDigit(number)).toBe(digit);
  });

  it('come from people who may vote under the charter', () => {
    for (const { voter } of cast) {
      expect(voter.ageYears).toBeGreaterThanOrEqual(charter.eligibility.minAgeYears.value);
      expect(charter.eligibility.links.value).toContain(voter.link);
    }
    expect(new Set(cast.map(({ voter }) => voter.link)).size).toBe(3);
  });

  it('are cast in order, inside the hours of the consultation and of the paper days', () => {
    const instants = cast.map(({ castAt }) => castAt);
    expect(instants).toEqual([...instants].sort());
    for (const { castAt, batch, channel } of cast) {
      expect(within(castAt, charter.opensAt.value, charter.closesAt.value)).toBe(true);
      expect(batch === null).toBe(channel !== 'paper');
      if (batch === null) continue;
      expect(within(castAt, paperDays[batch].opensAt, paperDays[batch].closesAt)).toBe(true);
    }
    expect(new Set(cast.map(({ channel }) => channel)).size).toBe(3);
  });

  it('are the same at every call', () => {
    expect(ballots().value).toEqual(cast);
  });
});

describe('the paper batches', () => {
  it.each(paperBatches().value)('$code holds its votes, folio by folio', (batch) => {
    const votes = cast.filter((ballot) => ballot.batch === batch.code);
    expect(batch.roll).toEqual(votes.map(({ voter }) => voter));
    expect(batch.slips.map(({ option }) => option).sort()).toEqual(votes.map(({ option }) => option).sort());
    const folios = [...batch.slips.map(({ folio }) => folio), ...batch.spoiledFolios].sort();
    expect(folios[0]).toBe(batch.firstFolio);
    expect(folios.at(-1)).toBe(batch.lastFolio);
    expect(new Set(folios).size).toBe(Number(batch.lastFolio.slice(2)));
  });

  it.each(Object.entries(paperDays))('%s is typed twice after its day and before the close', (_, day) => {
    expect(within(day.firstEntryAt, day.closesAt, day.secondEntryAt)).toBe(true);
    expect(within(day.secondEntryAt, day.closesAt, charter.closesAt.value)).toBe(true);
  });

  it('leave one slip to reconcile', () => {
    const wrong = paperBatches().value.filter(({ discrepancy }) => discrepancy !== null);
    expect(wrong).toHaveLength(1);
    const { slips, discrepancy } = wrong[0]!;
    const slip = slips.find(({ folio }) => folio === discrepancy?.folio);
    expect(slip).toBeDefined();
    expect(slip?.option).not.toBe(discrepancy?.typedAs);
  });
});

describe('the attempts to refuse', () => {
  const used = new Set(cast.map(({ voter }) => voter.document));

  it('break one rule each, the one that they say', () => {
    const { underAge, secondVote, withoutLink, afterClose } = refusedAttempts;
    expect(underAge.value.ageYears).toBe(12);
    expect(used).not.toContain(underAge.value.document);
    expect(used).toContain(secondVote.value.document);
    expect(secondVote.value.option).not.toBe(
      cast.find(({ voter }) => voter.document === documentNumber(0))?.option,
    );
    expect(withoutLink.value.link).toBeNull();
    expect(Date.parse(afterClose.value.castAt)).toBeGreaterThan(Date.parse(charter.closesAt.value));
    expect(used).not.toContain(afterClose.value.document);
  });
});
