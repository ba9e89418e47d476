import { type Language, say } from '../templates/messages.ts';

/** A table of counts as it is published: below which number nothing is shown. */
interface Suppressed {
  readonly suppressedBelow: number;
}

/** Why numbers are missing, beside the table that they are missing from. */
const withNote = <Table extends Suppressed>(table: Table, language: Language) => ({
  ...table,
  note: say(language, 'values.suppression.note', { below: table.suppressedBelow }),
});

/** A table of counts with the reason in words. */
export const tableInWords = (view: Suppressed, language: Language): object => withNote(view, language);

interface WithAttendance {
  readonly attendance: Suppressed | null;
}

/** A meeting with the reason in words beside its attendance. */
export const meetingInWords = <Meeting extends WithAttendance>(
  view: Meeting,
  language: Language,
): Meeting => ({
  ...view,
  attendance: view.attendance === null ? null : withNote(view.attendance, language),
});

/** The same for each of a list. */
export const meetingsInWords = (
  page: { readonly items: readonly WithAttendance[] },
  language: Language,
): object => ({ ...page, items: page.items.map((one) => meetingInWords(one, language)) });
