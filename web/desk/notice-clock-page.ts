import { html } from 'hono/html';
import { type CourseView, type Engine, Instant, noticeClockView } from '../../engine/index.ts';
import { explainNotice } from '../../templates/explain/notice-clock.ts';
import { type MessagePath, type Placeholders, say } from '../../templates/messages.ts';
import { timeIn } from '../../templates/time-in.ts';
import type { Html } from '../forms/draw-field.ts';
import { fromLocal, toLocal } from '../forms/local-time.ts';
import { addressOf, type Place } from './place.ts';

type At = Place & { readonly process: string };
type View = NonNullable<Awaited<ReturnType<typeof noticeClockView>>>;

/** If it is called then, when may it be; and for a date, until when must it be called: for officials, with the articles. */
export async function noticeClockPage(
  engine: Engine,
  place: At,
  spec: CourseView['spec'],
  asked: { readonly called?: string | undefined; readonly meeting?: string | undefined },
): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const zone = spec.jurisdiction.timeZone;
  const stage = (name: string) => spec.stages[name]?.title[language] ?? name;
  const instant = (text = '') => Instant.safeParse(fromLocal(text, zone)).data;
  const [calledAt, meetingAt] = [instant(asked.called), instant(asked.meeting)];
  const view = await noticeClockView(engine, { organization, process, calledAt, meetingAt });
  if (view === undefined) return undefined;
  const words = (code: string, values: Placeholders = {}) =>
    say(language, `values.noticeClock.${code}` as MessagePath, values);
  return html`<h1>${words('title')}</h1><p>${words('lead', { place: timeIn(language, view.timeZone) })}</p>
<form method="get" action="${addressOf(place, '/notice-clock')}">
<label for="called">${words('called-at')}</label>
<input type="datetime-local" id="called" name="called" value="${toLocal(view.calledAt, zone)}">
<label for="meeting">${words('meeting-at')}</label>
<input type="datetime-local" id="meeting" name="meeting" value="${view.meetingAt === null ? '' : toLocal(view.meetingAt, zone)}">
<button type="submit">${words('answer')}</button></form>
<section><h2>${words('asked')}</h2>
${view.asked.length === 0 ? html`<p>${words('nothing-asked')}</p>` : html`<ul>${view.asked.map((line) => askedLine(place, view, line, { words, stage }))}</ul>`}</section>
<section><h2>${words('usual')}</h2><ul>${view.usual.map(
    (line) => html`<li><strong>${line.title[language]}</strong>${sentences(place, view, line.answer)}
<small>${basisOf(place, line.basis)}${line.verified ? '' : html` <strong>${words('not-verified')}</strong>`}</small></li>`,
  )}</ul></section>
<p><small>${words('calendar-of', { calendar: view.calendar })}. ${words('calendar-limits')}</small></p>`;
}

interface Naming {
  words(code: string, values?: Placeholders): string;
  stage(name: string): string;
}

function askedLine(place: At, view: View, line: View['asked'][number], { words, stage }: Naming): Html {
  const { language } = place;
  const title =
    line.of === 'session'
      ? words('of-session', { kind: words(line.kind) })
      : words('of-meeting', {
          kind: say(language, `values.code.${line.kind}`),
          stage: line.stage === null ? '' : stage(line.stage),
        });
  const late = words(line.severity === 'legal' ? 'refused-if-late' : 'marked-if-late');
  return html`<li><strong>${title}</strong>${sentences(place, view, line.answer)}
<small>${late} ${line.basis === null ? '' : basisOf(place, line.basis)}</small></li>`;
}

const sentences = ({ language }: At, { timeZone }: View, answer: View['usual'][number]['answer']): Html =>
  html`<p>${explainNotice(language, answer, timeZone).join(' ')}</p>`;

function basisOf({ language }: At, { kind, reference, why }: View['usual'][number]['basis']): string {
  const words = say(language, `bases.${kind}`);
  const said = `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}: ${reference}.`;
  return why === undefined ? said : `${said} ${why[language]}`;
}
