import { type Language, type MessagePath, type Placeholders, say } from '../templates/messages.ts';

/** The paths of the demo's own texts. */
export type DemoPath = Extract<MessagePath, `demo.${string}`>;

/** A text of the demo in a language. */
export const words = (language: Language, path: DemoPath, values?: Placeholders): string =>
  say(language, path, values);
