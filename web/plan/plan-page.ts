import { html } from 'hono/html';
import { commitmentsView, commitmentView, courseView, planView, processView } from '../../engine/index.ts';
import type { Visit } from '../answer.ts';
import { dayIn } from '../desk/day-in.ts';
import type { Html } from '../forms/draw-field.ts';
import { commitmentShown } from './commitment-shown.ts';
import { wordsOf } from './telling.ts';

/** So many commitments, whole, to a page. */
const most = 20;

/** The plan of a process with its commitments as they stand; nothing where there is no such process. */
export async function planPage(
  visit: Visit,
  at: { organization: string; process: string },
  after: string | undefined,
): Promise<{ readonly title: string; readonly body: Html } | undefined> {
  const { engine, language } = visit;
  const [of, course, plan, lines] = await Promise.all([
    processView(engine, at),
    courseView(engine, at),
    planView(engine, at),
    commitmentsView(engine, { ...at, after, limit: most }),
  ]);
  if (of === undefined || lines === undefined) return undefined;
  const shown = [];
  for (const { commitment } of lines.items) {
    const one = await commitmentView(engine, { ...at, commitment });
    if (one !== undefined) shown.push(one);
  }
  const words = wordsOf(language);
  const zone = course?.spec.jurisdiction.timeZone ?? 'UTC';
  const day = dayIn(language, zone);
  const here = `/o/${at.organization}/p/${at.process}`;
  const body = html`<p><a href="${visit.to(here)}">${of.title}</a></p>
${
  plan === undefined
    ? html`<p>${words('noPlan')}</p>`
    : html`<p><strong>${plan.title}</strong>. ${words('period', { from: day(plan.startsOn), to: day(plan.endsOn) })} ${plan.submittedAt === null ? words('notSubmitted') : words('submitted', { on: day(plan.submittedAt), version: plan.version })}</p>`
}
${shown.length === 0 ? html`<p>${words('none')}</p>` : shown.map((one) => commitmentShown({ language, organization: at.organization, day, words }, one))}
${lines.next === undefined ? '' : html`<p><a href="${here}/plan?${new URLSearchParams({ after: lines.next, lang: language })}">${visit.say('desk.more')}</a></p>`}`;
  return { title: words('title'), body };
}
