import type { LocalDate } from './moment.ts';

/** FNV-1a of 64 bits: it tells versions apart and protects against nothing, so no cryptography is pulled in. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/**
 * Names the calendar by which something was counted, e.g. `date-holidays@3.37.0:CL:America/Santiago:a1b2…`.
 * It is stored with each computed deadline. It changes with the library of holidays and with the days that an
 * organization closed or opened, in whatever order these were given. It does not show the version of the
 * time-zone data, which belongs to the runtime.
 */
export function calendarVersion(
  source: string,
  place: readonly string[],
  closedDays: ReadonlySet<LocalDate>,
  openDays: ReadonlySet<LocalDate>,
): string {
  const overrides = JSON.stringify([[...closedDays].sort(), [...openDays].sort()]);
  return [source, ...place, fingerprint(overrides)].join(':');
}
