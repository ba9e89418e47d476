import { say } from '../templates/messages.ts';
import { settingNames } from './config.ts';
import type { Subcommand } from './subcommand.ts';

/** The orders that are told about, in the order in which they are needed. */
const told = [
  'serve',
  'init',
  'key',
  'sign-in',
  'organization',
  'verify',
  'migrate',
  'mail',
  'recount',
  'workflow',
  'template',
  'notice-clock',
  'help',
] as const;

export type Told = (typeof told)[number];

/** `cauce help`: every order and every setting. */
export const help: Subcommand = async ({ language, say: tell }) => {
  tell(say(language, 'cli.name'));
  tell(say(language, 'cli.usage'));
  tell('');
  tell(say(language, 'cli.orders'));
  for (const name of told) {
    tell(`  ${say(language, `cli.orderUse.${name}`)}`);
    tell(`      ${say(language, `cli.orderHelp.${name}`)}`);
  }
  tell('');
  tell(say(language, 'cli.settings'));
  for (const name of settingNames) tell(`  ${name.padEnd(26)}${say(language, `cli.setting.${name}`)}`);
  return 0;
};
