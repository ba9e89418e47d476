import { parseArgs } from 'node:util';
import { type Language, languages } from '../templates/messages.ts';
import { type DemonstrationName, first, isDemonstration } from './replays/index.ts';

/** Which demonstration was asked for, and how. `port` is where the result is served; 0 takes any that is free. */
export interface Arguments {
  readonly name: DemonstrationName;
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

/** Reads the command line: the name of a demonstration, `--lang es|en`, `--serve`; `PORT` from the environment. */
export function readArguments(
  written: readonly string[],
  environment: { readonly PORT?: string },
): Arguments {
  const { values, positionals } = parsed(written);
  const { lang = 'es', serve = false } = values;
  const [name = first, ...more] = positionals;
  if (!isDemonstration(name) || more.length > 0) throw new WrongArgument(positionals.join(' '));
  const language = languages.find((one) => one === lang);
  if (language === undefined) throw new WrongArgument(`--lang ${lang}`);
  const port = environment.PORT ?? (serve ? '8080' : '0');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongArgument(`PORT=${port}`);
  return { name, language, serve, port: Number(port) };
}

function parsed(written: readonly string[]) {
  try {
    return parseArgs({
      args: [...written],
      allowPositionals: true,
      options: { lang: { type: 'string' }, serve: { type: 'boolean' } },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongArgument(written.join(' '));
    throw error;
  }
}
