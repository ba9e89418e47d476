import { notFound } from '../../kernel/refusals.ts';
import { accordsView } from '../../plan/views/accords.ts';
import { Accord } from '../contracts/accord.ts';
import { instrumentData, instrumentOf, partiesSign } from '../instrument-data.ts';
import { defineKind } from '../kind.ts';
import { adoptedCommitments, at } from '../plan-data.ts';

/** An accord between institutions, by its short code, with the commitments of the plan that wait for one of its parties. */
export const accord = defineKind({
  kind: 'accord',
  version: 1,
  contract: Accord,
  subject: 'accord',
  prefix: 'CONVENIO',
  approvedBy: 'register',
  signers: partiesSign,
  async collect(from, subject) {
    const instrument = await instrumentOf(from, 'accord', subject);
    if (instrument === undefined) return notFound('accord', subject ?? '');
    const data = await instrumentData(from, instrument);
    const parties = new Set(data.parties.map(({ institution }) => institution));
    const accords = (await accordsView(from.engine, at(from))) ?? [];
    const waiting = (await adoptedCommitments(from)).filter(({ outside }) =>
      outside.some((institution) => parties.has(institution)),
    );
    const first = data.clauses.length + 3;
    return {
      ...data,
      clauses: data.clauses.map((clause) => ({ ...clause, ordinal: clause.ordinal + 2 })),
      ordinals: { object: 1, undertakings: 2, term: first, annexes: first + 1 },
      commitments: waiting.map(({ title, startsOn }) => ({ title, startsOn })),
      recorded: accords.filter(({ institution }) => parties.has(institution)),
    };
  },
});
