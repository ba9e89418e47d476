import { z } from 'zod';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { placesView } from '../../programme/views/places.ts';
import { type ProgrammeView, programmeView } from '../../programme/views/programme.ts';
import { postTotals } from '../../territories/views/post-totals.ts';
import { commonOf } from '../common-data.ts';
import { ProgrammeReport } from '../contracts/programme-report.ts';
import { defineKind } from '../kind.ts';
import { at } from '../plan-data.ts';

/** So many places stand in one table: what has more is told at a wider level. */
const mostPlaces = 200;

/**
 * A programme in figures, as its processes stand: by stage and by place of a level, with who is at work in its territory.
 * Nothing in it is written by hand, so that it cannot say more than the record does.
 */
export const programmeReport = defineKind({
  kind: 'programme-report',
  version: 1,
  contract: ProgrammeReport,
  subject: 'process',
  prefix: 'PROGRAMA',
  approvedBy: 'register',
  about: z.strictObject({ level: Slug.optional() }),
  async collect(from, _subject, about) {
    const { level } = about as { level?: string | undefined };
    const view = await programmeView(from.engine, at(from));
    const places = await placesView(from.engine, { ...at(from), level, limit: mostPlaces });
    if (view === undefined || places === undefined) return notFound('process', from.process.id);
    if (view.children === 0) return notPossible('no-child-to-report');
    if (places.next !== undefined) return notPossible('too-many-places', { maximum: mostPlaces });
    const { closed, cancelled, 'closed-without-result': closedWithoutResult } = view.ended;
    return {
      ...(await commonOf(from)),
      children: view.children,
      running: view.children - closed - cancelled - closedWithoutResult,
      ...{ closed, closedWithoutResult, cancelled },
      stages: view.columns.map(({ stage, title }) => ({
        title: title[from.language] ?? stage,
        ...standingIn(view, stage),
        places: places.items.map((place) => ({ ...nameOf(place), ...standingIn(place, stage) })),
      })),
      totals: totalsOf(view),
      level: places.levels.find((one) => one.level === places.level)?.name ?? null,
      places: places.items.map((place) => ({ ...nameOf(place), totals: totalsOf(place) })),
      posts: [...(await postTotals(from.engine, { ...at(from), within: view.territory }))],
    };
  },
});

const nameOf = ({ name, children }: { readonly name: string | null; readonly children: number }) => ({
  place: name,
  children,
});

function standingIn({ stages }: Pick<ProgrammeView, 'stages'>, stage: string) {
  const { waiting = 0, working = 0, 'awaiting-approval': asked = 0, passed = 0 } = stages[stage] ?? {};
  return { waiting, underWay: working + asked, passed };
}

const totalsOf = ({ totals }: Pick<ProgrammeView, 'totals'>) => ({
  meetingsHeld: totals['meetings-held'],
  contributions: totals.contributions,
  agreements: totals.agreements,
  agreementsOpen: totals['agreements-open'],
  agreementsDone: totals['agreements-done'],
});
