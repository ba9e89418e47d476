import { parseArgs } from 'node:util';
import { type Language, languages } from '../templates/messages.ts';

/** What the demo was asked for. `port` is where the result is served; 0 takes any that is free. */
export interface Arguments {
  readonly language: Language;
  readonly serve: boolean;
  readonly port: number;
}

/** Thrown where the command line cannot be understood; `argument` is what was wrong. */
export class WrongArgument extends Error {
  readonly argument: string;
  constructor(argument: string) {
    super(`The demo does not know ${argument}.`);
    this.name = 'WrongArgument';
    this.argument = argument;
  }
}

/** Reads the command line: `--lang es|en`, `--serve`; `PORT` from the environment. */
export function readArguments(
  written: readonly string[],
  environment: { readonly PORT?: string },
): Arguments {
  const { lang = 'es', serve = false } = parsed(written);
  const language = languages.find((one) => one === lang);
  if (language === undefined) throw new WrongArgument(`--lang ${lang}`);
  const port = environment.PORT ?? (serve ? '8080' : '0');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongArgument(`PORT=${port}`);
  return { language, serve, port: Number(port) };
}

function parsed(written: readonly string[]): { lang?: string; serve?: boolean } {
  try {
    return parseArgs({
      args: [...written],
      options: { lang: { type: 'string' }, serve: { type: 'boolean' } },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongArgument(written.join(' '));
    throw error;
  }
}
