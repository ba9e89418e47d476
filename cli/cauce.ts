import { languageOf } from './config.ts';
import { run } from './run.ts';

const [first = 'help', ...args] = process.argv.slice(2);
process.exitCode = await run(first, {
  args,
  env: process.env,
  language: languageOf(process.env),
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
});
