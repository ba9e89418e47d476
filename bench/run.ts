import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { benchAge } from './age.ts';
import { benchBallots } from './ballots.ts';
import { benchChecklist } from './checklist.ts';
import { benchCommands } from './commands.ts';
import { benchDocuments } from './documents.ts';
import { layGround } from './ground.ts';
import { benchHttp } from './http.ts';
import { benchNotices } from './notices.ts';
import { benchPgbench } from './pgbench.ts';
import { benchProgramme } from './programme.ts';
import { printTable } from './table.ts';

const quick = process.argv.includes('--quick');
const seconds = quick ? 1 : 5;
const rounds = quick ? 1 : 5;
const sizes = quick ? [1000, 10_000] : [1000, 100_000, 1_000_000];
const programmes = quick ? [20, 130] : [130, 2500];
const ages = quick ? [100, 10_000] : [100, 100_000];

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Everything in one run and on one server, which forces the disk, so that the figures belong together. */
const ground = await layGround();
try {
  say('ballots');
  const ballots = await benchBallots(ground, seconds, rounds);
  say('commands');
  const many: string[] = [];
  for (let index = 0; index < 1000; index += 1) many.push(await ground.openProcess());
  const commands = await benchCommands(ground, seconds, rounds, many);
  const pgbench = await benchPgbench(ground, seconds, many);
  say('age of a process');
  const age = await benchAge(ground, ages);
  say('HTTP');
  const http = await benchHttp(ground, seconds, rounds);
  say('notices');
  const notices = await benchNotices(ground, quick ? 1000 : 10_000, quick ? 1 : 3);
  say('documents');
  const documents = await benchDocuments(seconds, rounds, quick ? 200 : 5000);
  say('programme');
  const programme = await benchProgramme(ground, programmes, quick ? 5 : 31);
  say('checklist');
  const checklist = await benchChecklist(ground, sizes);
  const figures = {
    processors: availableParallelism(),
    node: process.version,
    commands: { ...commands, pgbench },
    ballots,
    checklist,
    age,
    http,
    notices,
    documents,
    programme,
  };
  const out = new URL('out/', import.meta.url);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('bench.json', out), `${JSON.stringify(figures, null, 2)}\n`);
  printTable(figures);
} finally {
  await ground.stop();
}
