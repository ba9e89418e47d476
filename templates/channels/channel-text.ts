import { type Language, say } from '../messages.ts';
import { type CallTold, whenSpoken, whenWritten } from './call-told.ts';
import { textSpoken } from './spoken.ts';

/** The channels that a text is cut for. A poster is a document of its own. */
export const textChannels = ['messaging', 'social-media', 'loudspeaker', 'radio', 'notice-board'] as const;
export type TextChannel = (typeof textChannels)[number];

/** The most that a message on a telephone holds before it is folded away. */
const mostOfMessage = 700;
/** A loudspeaker that passes by is heard for 30 to 40 seconds, at a bit more than two words a second, twice the same. */
const mostWordsSaid = 42;
const mostWordsOnRadio = 75;

/** The text of a call for a channel, from the call alone: plain text that is copied, read out or hung up. */
export function channelText(language: Language, channel: TextChannel, call: CallTold): string {
  switch (channel) {
    case 'messaging':
      return message(language, call);
    case 'social-media':
      return post(language, call);
    case 'loudspeaker':
      return announcement(language, call);
    case 'radio':
      return spot(language, call);
    case 'notice-board':
      return sheet(language, call);
  }
}

/** Bold by asterisks, as WhatsApp has it; what people wrote holds none, so that no half of a word becomes bold. */
const bold = (text: string): string => `*${text.replaceAll('*', '')}*`;

function message(language: Language, call: CallTold): string {
  const { day, hour } = whenWritten(language, call);
  const words = (part: 'when' | 'where' | 'who', value: string) =>
    say(language, `channels.message.${part}`, { value });
  const lines = [
    bold(call.title),
    say(language, 'channels.message.invites', { who: call.convener ?? call.publicBody }),
    words('when', `${day}, ${hour}`),
    words('where', call.place),
  ];
  const more = [
    ...(call.whoMayAttend === null ? [] : [words('who', call.whoMayAttend)]),
    ...(call.object === null ? [] : [call.object.split('\n')[0] ?? '']),
  ];
  const end = say(language, 'channels.message.more', { link: call.link });
  const fits = (extra: readonly string[]) => [...lines, ...extra, end].join('\n').length <= mostOfMessage;
  const kept = more.filter((_, index) => fits(more.slice(0, index + 1)));
  const [title = '', ...rest] = lines;
  const whole = [title, '', ...rest, ...kept, '', end].join('\n');
  return whole.length <= mostOfMessage ? `${whole}\n` : `${shortened(title, lines, end)}\n`;
}

/** Where even the shortest text is too long, the title gives way: the link has it whole. */
function shortened(title: string, lines: readonly string[], end: string): string {
  const rest = [...lines.slice(1), end].join('\n');
  const room = Math.max(20, mostOfMessage - rest.length - 5);
  const cut = [...title.replaceAll('*', '')].slice(0, room).join('').trimEnd();
  return [`*${cut}…*`, rest].join('\n');
}

function post(language: Language, call: CallTold): string {
  const { day, hour } = whenWritten(language, call);
  const who = call.convener ?? call.publicBody;
  return [
    say(language, 'channels.post.opening', { title: call.title, process: call.process, who }),
    ...(call.object === null ? [] : [call.object]),
    say(language, 'channels.post.when', { day, hour, place: call.place }),
    ...(call.whoMayAttend === null ? [] : [say(language, 'channels.post.who', { value: call.whoMayAttend })]),
    ...(call.contact === null ? [] : [say(language, 'channels.post.contact', { value: call.contact })]),
    say(language, 'channels.post.more', { link: call.link }),
    say(language, 'channels.post.share'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What is said aloud, sentence by sentence; the last ones are left out where there is no time for them. */
function spokenSentences(language: Language, call: CallTold): string[] {
  const { day, hour } = whenSpoken(language, call);
  const said = (text: string) => textSpoken(language, text);
  const who = said(call.convener ?? call.publicBody);
  return [
    say(language, 'channels.spoken.invites', { who, title: said(call.title) }),
    say(language, 'channels.spoken.when', { day, hour, place: said(call.place) }),
    ...(call.whoMayAttend === null
      ? []
      : [say(language, 'channels.spoken.who', { value: said(call.whoMayAttend) })]),
    ...(call.contact === null
      ? []
      : [say(language, 'channels.spoken.contact', { value: said(call.contact) })]),
  ];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function withinWords(sentences: readonly string[], most: number): string[] {
  let words = 0;
  return sentences.filter((sentence, index) => {
    words += wordsIn(sentence);
    // What, when and where are never left out.
    return index < 2 || words <= most;
  });
}

function announcement(language: Language, call: CallTold): string {
  const sentences = withinWords(spokenSentences(language, call), mostWordsSaid).join('\n');
  const attention = say(language, 'channels.spoken.attention');
  return `${attention}\n${sentences}\n\n${say(language, 'channels.spoken.again')}\n${sentences}\n`;
}

function spot(language: Language, call: CallTold): string {
  const [invites = '', when = '', ...rest] = spokenSentences(language, call);
  const object = call.object === null ? [] : [textSpoken(language, call.object.split('\n')[0] ?? '')];
  return `${withinWords([invites, when, ...object, ...rest], mostWordsOnRadio).join('\n')}\n`;
}

function sheet(language: Language, call: CallTold): string {
  const { day, hour } = whenWritten(language, call);
  const line = (part: 'when' | 'where' | 'object' | 'who' | 'contact', value: string | null) =>
    value === null ? [] : [say(language, `channels.sheet.${part}`, { value })];
  return [
    call.publicBody.toLocaleUpperCase(language),
    say(language, 'channels.sheet.call'),
    call.title,
    say(language, 'channels.sheet.calls', { who: call.convener ?? call.publicBody, process: call.process }),
    [
      ...line('when', `${day}, ${hour}`),
      ...line('where', call.place),
      ...line('object', call.object),
      ...line('who', call.whoMayAttend),
      ...line('contact', call.contact),
    ].join('\n'),
    ...(call.agenda.length === 0
      ? []
      : [
          [
            say(language, 'channels.sheet.agenda'),
            ...call.agenda.map((item, index) => `  ${index + 1}. ${item}`),
          ].join('\n'),
        ]),
    say(language, 'channels.sheet.hung', { link: call.link }),
  ]
    .join('\n\n')
    .concat('\n');
}
