import { chile } from './chile.ts';
import { general } from './general.ts';
import { mexico } from './mexico.ts';
import { peru } from './peru.ts';
import type { NoticePreset } from './preset.ts';

const all = { ...chile, ...mexico, ...peru, ...general };

export type NoticePresetName = keyof typeof all;

/** What countries ask about time when people are called together, by name. The table of `docs/notice-clock.md`. */
export const noticePresets: Readonly<Record<NoticePresetName, NoticePreset>> = all;

/** A preset by its name; nothing where there is none. */
export const noticePreset = (name: string): NoticePreset | undefined =>
  Object.hasOwn(noticePresets, name) ? noticePresets[name as NoticePresetName] : undefined;

/** The zone whose clock counts where nothing else is said: the capital's. Mexico has four, and Chile three. */
export const timeZoneOf: { readonly [country: string]: string } = {
  CL: 'America/Santiago',
  MX: 'America/Mexico_City',
  PE: 'America/Lima',
};
