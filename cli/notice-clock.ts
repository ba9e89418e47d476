import { parseArgs } from 'node:util';
import { calendarAt, noticeClock, noticePreset, noticePresets, timeZoneOf } from '../engine/index.ts';
import { explainNotice } from '../templates/explain/notice-clock.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { wrongUse } from './wrong-use.ts';

/**
 * `cauce notice-clock [preset] [--called 2026-03-02T10:00] [--meeting …] [--zone America/Lima]`: when a meeting called
 * then may be, and until when one of that date must be called. Hours are those of the zone. Without a preset, lists them.
 * Ends with 1 where the meeting would be called too late.
 */
export const noticeClockOrder: Subcommand = async (call) => {
  const asked = optionsOf(call.args);
  if (asked === undefined) return wrongUse(call, 'notice-clock');
  if (asked.preset === undefined) return list(call);
  const preset = noticePreset(asked.preset);
  if (preset === undefined) return refuse(call, 'unknown-preset', { preset: asked.preset });
  const country = preset.country ?? asked.country;
  const zone = asked.zone ?? timeZoneOf[country ?? ''];
  if (country === undefined || zone === undefined) return refuse(call, 'zone-needed');
  const calendar = calendarAt({ country, timeZone: zone });
  if (calendar === undefined) return refuse(call, 'not-a-zone', { zone });
  const instants = [asked.called, asked.meeting].map((text) => {
    if (text === undefined) return undefined;
    return calendar.instantAt(text) ?? null;
  });
  const wrong = instants.indexOf(null);
  if (wrong >= 0) return refuse(call, 'not-a-time', { text: [asked.called, asked.meeting][wrong] ?? '' });
  const [called, meeting] = instants as (string | undefined)[];
  const question = { calledAt: called ?? new Date().toISOString(), meetingAt: meeting };
  const answer = noticeClock(calendar.calendar, preset.asks, question);
  tellOf(call, preset);
  for (const sentence of explainNotice(call.language, answer, zone)) call.say(`  ${sentence}`);
  call.say(`  ${words(call, 'calendar-of', { calendar: calendar.calendar.version })}`);
  call.say(`  ${words(call, 'calendar-limits')}`);
  return 'lawful' in answer && answer.lawful === false ? 1 : 0;
};

const words = ({ language }: Call, code: string, values: Placeholders = {}): string =>
  say(language, `values.noticeClock.${code}` as MessagePath, values);

function refuse(call: Call, code: string, values: Placeholders = {}): number {
  call.warn(words(call, code, values));
  return 2;
}

function optionsOf(args: readonly string[]) {
  try {
    const options = {
      called: { type: 'string' },
      meeting: { type: 'string' },
      zone: { type: 'string' },
      country: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return positionals.length > 1 ? undefined : { ...values, preset: positionals[0] };
  } catch {
    return undefined;
  }
}

type Preset = NonNullable<ReturnType<typeof noticePreset>>;

function tellOf(call: Call, { title, basis, verified }: Preset): void {
  const { language } = call;
  call.say(title[language] ?? title.es);
  call.say(`  ${say(language, `bases.${basis.kind}`)}: ${basis.reference}`);
  const why = basis.why?.[language] ?? basis.why?.es;
  if (why !== undefined) call.say(`  ${why}`);
  if (!verified) call.say(`  ${words(call, 'not-verified')}`);
}

function list(call: Call): number {
  for (const [name, preset] of Object.entries(noticePresets)) {
    call.say(name);
    tellOf(call, preset);
  }
  return 0;
}
