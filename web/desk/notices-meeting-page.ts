import { html } from 'hono/html';
import { callTold } from '../../api/channel-texts.ts';
import { type EngineWithDoor, meetingView } from '../../engine/index.ts';
import { channelText, textChannels } from '../../templates/channels/channel-text.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { codeWords } from './code-words.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

type At = Place & { readonly process: string };
type Meeting = NonNullable<Awaited<ReturnType<typeof meetingView>>>;

/** What is done about a meeting before it begins, and after. */
const about = [
  'notify-meeting',
  'publish-notice',
  'share-documents',
  'reschedule-meeting',
  'cancel-meeting',
  'hold-meeting',
];

/** A meeting for whoever is asked to it, and for who calls it: the call, where it was published, and its texts for each channel. */
export async function noticesMeetingPage(
  engine: EngineWithDoor,
  place: At,
  id: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process, meeting: id };
  const [meeting, call, tasks] = await Promise.all([
    meetingView(engine, at),
    callTold(engine, at),
    tasksOf(engine, place),
  ]);
  if (meeting === undefined || call === undefined) return undefined;
  const may = tasks.filter(({ command }) => about.includes(command));
  const when = (instant: string) => inZone(instant, call.timeZone, language);
  return {
    title: meeting.title,
    body: html`<h1>${meeting.title}</h1>
<p>${say(language, `states.meeting.${meeting.state}` as MessagePath)}. ${say(language, 'desk.begins', { at: when(meeting.startsAt) })} ${meeting.place}</p>
${callOf(place, meeting)}${publicationsOf(place, meeting, when)}
${meeting.call === null || may.length === 0 ? '' : textsOf(place, id, call)}
${may.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, may, `?meeting=${id}&back=/meetings/${id}`)}</section>`}
<p><a href="${addressOf(place)}">${say(language, 'desk.back')}</a></p>`,
  };
}

function callOf({ language }: At, { call }: Meeting): Html | '' {
  if (call === null) return html`<p>${say(language, 'desk.mail.notCalled')}</p>`;
  const facts = (
    [
      ['convener', call.convener],
      ['object', call.object],
      ['whoMayAttend', call.whoMayAttend],
      ['contact', call.contact],
    ] as const
  ).filter(([, value]) => value !== null);
  return html`<dl>${facts.map(([name, value]) => html`<dt>${say(language, `fields.${name}`)}</dt><dd>${value}</dd>`)}</dl>
${call.agenda.length === 0 ? '' : html`<h2>${say(language, 'fields.agenda')}</h2><ol>${call.agenda.map((item) => html`<li>${item}</li>`)}</ol>`}`;
}

const channelName = (language: At['language'], code: string): string =>
  codeWords(language, { command: 'publish-notice', field: 'channel', code });

/** Where the call was published and what shows it; what was published of an earlier date is left out. */
function publicationsOf(
  { language }: At,
  { publications }: Meeting,
  when: (at: string) => string,
): Html | '' {
  const standing = publications.filter(({ stands }) => stands);
  if (standing.length === 0) return '';
  return html`<section><h2>${say(language, 'desk.mail.published')}</h2><ul>${standing.map(
    ({ channel, publishedAt, note, evidence }) =>
      html`<li>${channelName(language, channel)}, ${when(publishedAt)}${note === null ? '' : html`: ${note}`} <small>${say(language, 'desk.mail.evidence', { count: evidence.length })}</small></li>`,
  )}</ul></section>`;
}

/** The texts to copy, each with the form that records where it was published. */
function textsOf(place: At, meeting: string, call: NonNullable<Awaited<ReturnType<typeof callTold>>>): Html {
  const { organization, process, language } = place;
  const base = `/api/${organization}/processes/${process}/meetings/${meeting}/channels`;
  return html`<section><h2>${say(language, 'desk.mail.texts')}</h2>
<p>${say(language, 'desk.mail.textsHelp')}</p>
${textChannels.map((channel) => {
  const text = channelText(language, channel, call);
  const name = channelName(language, channel);
  return html`<details><summary>${name}</summary>
<label>${name}<textarea readonly rows="${Math.min(20, text.split('\n').length + 2)}">${text}</textarea></label>
<p><a href="${base}/${channel}.txt?lang=${language}" download>${say(language, 'desk.mail.download')}</a></p></details>`;
})}
<p><a href="${addressOf(place, `/do/publish-notice?meeting=${meeting}&back=/meetings/${meeting}`)}">${say(language, 'commands.publish-notice.title')}</a></p></section>`;
}
