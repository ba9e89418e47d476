import type { Mail } from './mail.ts';

export type { Attachment, CalendarFile, Mail, MailContent } from './mail.ts';

/** Thrown where a mail may not be handed over any more, at the last moment: it was erased, or another server has it. */
export class NotLetIn extends Error {
  constructor() {
    super('The mail was not handed over: it was taken back at the last moment.');
    this.name = 'NotLetIn';
  }
}

/** Where mail is handed over. It throws where it could not be. */
export interface Transport {
  /** Where mail goes, for whoever starts the server: a mail server's name, or a folder. */
  readonly where: { readonly server: string } | { readonly folder: string };
  /** Over how many connections mail goes at a time. */
  readonly connections?: number;
  /**
   * Hands a mail over. All of it is sent but for its end; then `atDoor` is waited for, and where it answers false the mail
   * is broken off, so that the server does not take it.
   */
  send(mail: Mail, atDoor?: () => Promise<boolean>): Promise<void>;
  close(): void;
}
