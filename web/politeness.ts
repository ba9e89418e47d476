import type { Engine } from '../engine/index.ts';

const perMinute = 60;
const mostPlaces = 10_000;
const minuteMs = 60_000;

/**
 * Whether one place has asked no more often than a person with a pile of papers would, in the minute that runs. Counted in
 * this server's memory: it keeps a page from being read out by a program, and guards no secret.
 */
export function politeness(clock: Engine['clock']): (place: string) => boolean {
  const asked = new Map<string, { minute: number; times: number }>();
  return (place) => {
    const minute = Math.floor(Date.parse(clock.now()) / minuteMs);
    const known = asked.get(place);
    const times = known?.minute === minute ? known.times + 1 : 1;
    // The place that came first is forgotten first: whoever floods the list with places gains one minute's count.
    asked.delete(place);
    if (asked.size >= mostPlaces) asked.delete(asked.keys().next().value!);
    asked.set(place, { minute, times });
    return times <= perMinute;
  };
}
