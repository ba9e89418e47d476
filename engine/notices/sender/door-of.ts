import type { Engine } from '../../kernel/engine.ts';
import { type Claim, claimMs } from '../claim.ts';
import { DatabaseDoor, type Door, type WriteDown } from '../door.ts';
import { type DoorJournal, JournaledDoor } from '../journaled-door.ts';
import { isPlain, type Outcome, writeEnded, writeStep } from '../outcome.ts';
import type { Journal } from './journal.ts';

/** The door of what was claimed of one organization: beside a journal where one is kept. */
export function doorOf(
  engine: Engine,
  organization: string,
  { mails, until }: Claim,
  { inDoubt: most, journal }: { readonly inDoubt: number; readonly journal?: Journal | undefined },
): Door<Outcome> {
  const doubtful = new Set(mails.flatMap(({ id, inDoubt }) => (inDoubt ? [id] : [])));
  const write = writeDown(engine, organization, doubtful, journal);
  if (journal === undefined) return new DatabaseDoor(most, write);
  const ids = mails.flatMap(({ together }) => together);
  if (ids.length > 0) journal.write(['claimed', organization, until, ids]);
  const coming = mails.flatMap(({ id, to }) => (to === undefined ? [] : [id]));
  return new JournaledDoor({ most, coming, clock: engine.clock }, write, noting(engine, journal));
}

/** Each step is one transaction in one flight: what ended, what is about to be handed over, and the commit. */
function writeDown(
  { unit, clock }: Engine,
  organization: string,
  doubtful: ReadonlySet<string>,
  journal: Journal | undefined,
): WriteDown<Outcome> {
  return async (ended, entering) => {
    const now = clock.now();
    const until = new Date(Date.parse(now) + claimMs).toISOString();
    if (entering.length > 0) journal?.write(['armed', organization, until, entering]);
    const outcomes = ended.map(({ outcome }) => outcome);
    const sent = outcomes.flatMap(({ how, mail }) => (how === 'sent' ? [mail.id] : []));
    const others = outcomes.filter((outcome) => !isPlain(outcome));
    const inDoubt = entering.filter((id) => doubtful.has(id));
    return await unit(organization, async (tx) => {
      if (others.length > 0) await writeEnded(tx, organization, others, now);
      const admitted = writeStep(tx, organization, { sent, entering, inDoubt }, { now, until });
      return { commit: true, value: admitted, pending: [admitted] };
    });
  };
}

/** What was not answered stays as it is in the journal: in doubt. */
const noting = ({ clock }: Engine, journal: Journal): DoorJournal<Outcome> => ({
  handed: (id) => journal.write(['handed', id]),
  answered: (id, outcome) => {
    const { how, mail } = outcome;
    if (how === 'sent') journal.write(['taken', id, clock.now(), mail.together.slice(1)]);
    if (how === 'failed' && !outcome.inDoubt) journal.write(['refused', id]);
  },
});
