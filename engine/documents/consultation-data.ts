import type { Charter } from '../consultation/charter.ts';
import { type ConsultationView, consultationView } from '../consultation/views/consultation.ts';
import { isRefused, notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import type { Collecting } from './kind.ts';

/** A consultation whose charter is frozen, as documents tell of it. */
export type FrozenConsultation = ConsultationView & {
  readonly charterHash: string;
  readonly frozenAt: string;
};

/** The consultation that a document is about, whatever its state. */
export async function anyConsultation(
  { engine, organization, process }: Collecting,
  subject: string | null,
): Promise<ConsultationView | Refused> {
  const consultation = subject ?? '';
  const view = await consultationView(engine, { organization, process: process.id, consultation });
  return view ?? notFound('consultation', consultation);
}

/** The same, once its charter is frozen: before that no document of the register tells anything of it. */
export async function frozenConsultation(
  from: Collecting,
  subject: string | null,
): Promise<FrozenConsultation | Refused> {
  const view = await anyConsultation(from, subject);
  if (isRefused(view)) return view;
  const { charterHash, frozenAt } = view;
  if (charterHash === null || frozenAt === null)
    return notPossible('charter-not-frozen-yet', { consultation: view.id });
  return { ...view, charterHash, frozenAt };
}

/** The same, where it is voted on paper and may still be. */
export async function paperConsultation(
  from: Collecting,
  subject: string | null,
): Promise<FrozenConsultation | Refused> {
  const found = await frozenConsultation(from, subject);
  if (isRefused(found)) return found;
  if (!found.charter.paper) return notPossible('paper-not-in-charter');
  const { state } = found;
  if (state !== 'frozen' && state !== 'open' && state !== 'closed')
    return notPossible('nothing-left-to-vote', { state });
  return found;
}

/** The options in the order of the charter. */
export const optionsIn = ({ options }: Charter) =>
  options.map(({ code, title }, index) => ({ number: index + 1, code, title }));

/** How many options a voter marks. */
export function choicesIn({ counting }: Charter) {
  const { min, max } = counting.choices;
  return { min, max, single: max === 1, exact: min === max };
}

/** A folio as it is printed on a stub: its series, where there is one, and six digits. */
export const folioText = (series: string | null, number: number): string =>
  `${series === null ? '' : `${series}-`}${String(number).padStart(6, '0')}`;
