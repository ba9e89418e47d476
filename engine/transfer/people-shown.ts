/** Counts of people as they may be published; null where nobody counted or where the number would point at somebody. */
export interface PeopleShown {
  readonly participants: number | null;
  readonly women: number | null;
  readonly rural: number | null;
}

/** Fewer than this, or fewer than this left over, points at people. Source: OECD, glossary, threshold rule. */
const fewest = 5;

/** Shows a part only where neither it nor the rest is small: the total stands beside it, and gives the rest away. */
export function peopleShown({ participants, women, rural }: PeopleShown): PeopleShown {
  const part = (count: number | null): number | null => {
    if (count === null || participants === null) return null;
    return count < fewest || participants - count < fewest ? null : count;
  };
  const total = participants !== null && participants > 0 && participants < fewest ? null : participants;
  return { participants: total, women: part(women), rural: part(rural) };
}
