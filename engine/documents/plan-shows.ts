import { meetingView } from '../dialogues/views/meeting.ts';
import { meetingsView } from '../dialogues/views/meetings.ts';
import { stakeholderMapView } from '../dialogues/views/stakeholder-map.ts';
import type { CommitmentView } from '../plan/views/commitment.ts';
import type { PlanView } from '../plan/views/plan.ts';
import { proposalView } from '../systematization/views/proposal.ts';
import { allOf } from './all-of.ts';
import type { Plan } from './contracts/plan.ts';
import type { Collecting } from './kind.ts';
import { paragraphsOf } from './paragraphs.ts';
import { adoptedCommitments, at, publishedVotes, themeNames } from './plan-data.ts';

type ShownChapter = Plan['chapters'][number];

/** What the chapters of a plan may show of its process. */
export interface Showing {
  readonly vision: ShownChapter['vision'];
  readonly dialogues: ShownChapter['dialogues'];
  readonly votes: ShownChapter['votes'];
  readonly commitments: ShownChapter['axes'];
}

/** Reads what the chapters of a plan show; what none of them asks for is not read. */
export async function shownIn(from: Collecting, plan: PlanView): Promise<Showing> {
  const asked = new Set(plan.chapters.map(({ shows }) => shows));
  return {
    vision: plan.vision.map(({ title, paragraphs }, index) => ({
      place: index + 1,
      title,
      paragraphs: [...paragraphs],
    })),
    dialogues: asked.has('dialogues') ? await dialoguesHeld(from) : [],
    votes: asked.has('votes') ? await votesOf(from) : null,
    commitments: await byAxis(from),
  };
}

/** The dialogues that were held, by the day; of attendance only what may be published. */
async function dialoguesHeld(from: Collecting): Promise<ShownChapter['dialogues']> {
  const meetings = await allOf((page) => meetingsView(from.engine, { ...at(from), ...page }));
  const map = await stakeholderMapView(from.engine, at(from));
  const names = new Map(map?.segments.map(({ id, name }) => [id, name]));
  const held = [];
  for (const { id, kind, title, heldFrom, attendance, contributions, agreements } of meetings) {
    if (kind !== 'dialogue' || heldFrom === null) continue;
    const whole = await meetingView(from.engine, { ...at(from), meeting: id });
    held.push({
      ...{ title, heldFrom, contributions, agreements },
      segments: (whole?.segments ?? []).map(({ segment }) => names.get(segment) ?? segment),
      attendance: attendance?.total ?? null,
    });
  }
  return held.sort((one, other) => one.heldFrom.localeCompare(other.heldFrom));
}

async function votesOf(from: Collecting): Promise<ShownChapter['votes']> {
  const published = await publishedVotes(from);
  if (published === undefined) return null;
  const { charter, tally } = published;
  const titles = new Map(charter.options.map(({ code, title }) => [code, title]));
  const { decimals, sum, sumsTo100 } = tally.percentages;
  return {
    options: tally.options.map(({ option, votes, percent }) => ({
      title: titles.get(option) ?? option,
      votes,
      percent,
      entered: tally.winners.includes(option),
    })),
    votes: tally.votes,
    decimals,
    sum,
    sumsTo100,
  };
}

/** The commitments under the themes of their proposals, in the order in which the first of each comes. */
async function byAxis(from: Collecting): Promise<ShownChapter['axes']> {
  const names = await themeNames(from);
  const axes: ShownChapter['axes'] = [];
  for (const commitment of await adoptedCommitments(from)) {
    const title = await themeOf(from, commitment, names);
    const axis = axes.find((one) => one.title === title);
    const shown = shownCommitment(commitment);
    if (axis === undefined) axes.push({ id: `axis-${axes.length + 1}`, title, commitments: [shown] });
    else axis.commitments.push(shown);
  }
  return axes;
}

async function themeOf(
  from: Collecting,
  { proposals: [proposal] }: CommitmentView,
  names: ReadonlyMap<string, string>,
): Promise<string | null> {
  if (proposal === undefined) return null;
  const view = await proposalView(from.engine, { ...at(from), proposal });
  return view === undefined ? null : (names.get(view.theme) ?? null);
}

const shownCommitment = ({ number, title, problem, action }: CommitmentView) => ({
  number,
  title,
  problem: paragraphsOf(problem),
  description: paragraphsOf(action),
});
