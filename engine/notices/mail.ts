/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
}

/** A calendar file (RFC 5545) and what it asks of the reader's calendar: to note a meeting or to strike it. */
export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** What a mail says. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: CalendarFile | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

/**
 * A mail put together. `id` names it: the same mail sent twice has the same name. What is each recipient's own stands in
 * text, page and calendar file by its mark (`marks`), and is put in last.
 */
export interface Mail extends MailContent {
  readonly id: string;
  readonly to: string;
  /** When it is sent. */
  readonly at: string;
  /** The address to stop mail of this kind by one click (RFC 8058). */
  readonly unsubscribe?: string | undefined;
  /** Whether it may have been sent before. */
  readonly repeated?: boolean | undefined;
  /** The same object for mails that differ in nothing but what is each recipient's own, so that they are encoded once. */
  readonly like?: object | undefined;
}

/** Stands where the token of the recipient's own links comes, and is as long as one: lines keep their lengths. */
export const tokenMark = 'OWN-TOKEN-OF-WHO-READS-THIS-MAIL-STANDS-HERE'.slice(0, 43);
/** Stands where a calendar file names the recipient. */
export const addressMark = 'recipient@address.invalid';

/** The token at the end of an unsubscribe address. */
export const tokenOf = (address: string | undefined): string => address?.split('/').at(-1) ?? '';
