/**
 * `npm run check [name…]`: all that can be said of the code without running it, at once. Each check prints one line,
 * and what it found when it fails.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const checks = {
  'format and lint': ['biome', 'check', '--error-on-warnings'],
  types: ['tsc', '--noEmit', '--pretty', 'false'],
  boundaries: ['node', 'test/architecture/check-boundaries.ts'],
  'dead code': ['knip', '--no-progress'],
  'house style': ['vitest', 'run', '--project', 'architecture'],
};

type Outcome = { passed: boolean; seconds: number; output: string };

function run([program = '', ...args]: string[]): Promise<Outcome> {
  const started = performance.now();
  // The tools and the Node that npm installed, also where this was not started by npm.
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (passed: boolean) =>
      resolve({
        passed,
        seconds: (performance.now() - started) / 1000,
        output: Buffer.concat(chunks).toString().trim(),
      });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  throw new Error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
}
const outcomes = await Promise.all(
  Object.entries(checks)
    .filter(([name]) => asked.length === 0 || asked.includes(name))
    .map(async ([name, command]) => {
      const { passed, seconds, output } = await run(command);
      console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s`);
      if (!passed) console.log(`\n${output}\n`);
      return passed;
    }),
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
