import { type InstrumentKind, type InstrumentView, instrumentView } from '../plan/views/instruments.ts';
import { commonOf } from './common-data.ts';
import type { Collecting, Signer } from './kind.ts';
import { paragraphsOf } from './paragraphs.ts';
import { at, shown } from './plan-data.ts';

/** The text of a declaration or an accord by its code; nothing where there is none. */
export const instrumentOf = (
  from: Collecting,
  kind: InstrumentKind,
  subject: string | null,
): Promise<InstrumentView | undefined> =>
  instrumentView(from.engine, { ...at(from), kind, code: subject ?? '' });

/** What a declaration and an accord have alike. */
export async function instrumentData(from: Collecting, { code, version, content }: InstrumentView) {
  const names = new Map(content.parties.map((party) => [party.code, party.institution]));
  const { from: begins = null, until = null } = content.term;
  const shownParty = (party: (typeof content.parties)[number], numeral: string | null) => ({
    numeral,
    institution: party.institution,
    office: party.office,
    sector: party.sector ?? null,
    declares: party.declares.flatMap(paragraphsOf),
  });
  const bound = content.parties.filter(({ capacity }) => capacity === 'party');
  const witnesses = content.parties.filter(({ capacity }) => capacity === 'witness');
  return {
    ...(await commonOf(from, content.title)),
    code,
    version,
    parties: bound.map((party, place) => shownParty(party, roman(place + 1))),
    witnesses: witnesses.map((party) => shownParty(party, null)),
    background: content.background.flatMap(paragraphsOf),
    object: paragraphsOf(content.object),
    undertakings: content.undertakings.map(({ party, items }) => ({
      institution: party === undefined ? null : (names.get(party) ?? null),
      items: [...items],
    })),
    term: { from: begins, until, open: until === null },
    clauses: content.clauses.map(({ title, paragraphs }, index) => ({
      ordinal: index + 1,
      title,
      paragraphs: paragraphs.flatMap(paragraphsOf),
    })),
    place: content.place ?? null,
    annexes: content.annexes.map((evidence, index) => ({ number: index + 1, evidence: shown(evidence) })),
  };
}

const steps = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A Roman numeral, as instruments number their parties: there are at most fifty. */
export function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, sign] of steps) {
    for (; left >= value; left -= value) written += sign;
  }
  return written;
}

/** Every party signs, then the witnesses: by institution and office, whoever holds it. */
export const partiesSign = ({
  parties,
  witnesses,
}: {
  readonly parties: readonly { readonly institution: string; readonly office: string }[];
  readonly witnesses: readonly { readonly institution: string; readonly office: string }[];
}): Signer[] => [
  ...parties.map((one, index) => signer(`party-${index + 1}`, one)),
  ...witnesses.map((one, index) => signer(`witness-${index + 1}`, one)),
];

const signer = (code: string, { institution, office }: { institution: string; office: string }): Signer => ({
  signer: code,
  office,
  institution,
  person: null,
});
