import { readFileSync, writeFileSync } from 'node:fs';
import {
  authenticate,
  documentKindNames,
  execute,
  templateFaults,
  templatePackView,
} from '../engine/index.ts';
import { listed } from '../templates/explain/figures.ts';
import { explainReason } from '../templates/explain/issue.ts';
import { explainRefusal } from '../templates/explain/refusal.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/**
 * `cauce template check|export|import`: checks a text as a template of a kind of document, and carries an organization's
 * templates in a file. Whoever imports shows a key, which the ledger tells of.
 */
export const template: Subcommand = async (call) => {
  const [order, ...rest] = call.args;
  const { names, options } = optionsOf(rest);
  const [first, second] = names;
  if (order === 'check' && names.length === 1 && options.kind !== undefined)
    return check(call, first!, options.kind);
  if (order === 'export' && names.length === 2) return exportPack(call, first!, second!);
  if (order === 'import' && names.length === 2)
    return importPack(call, {
      organization: first!,
      file: second!,
      dryRun: options['dry-run'] !== undefined,
    });
  return wrongUse(call, 'template');
};

function optionsOf(args: readonly string[]): {
  names: string[];
  options: { readonly [name: string]: string | undefined };
} {
  const names: string[] = [];
  const options: { [name: string]: string } = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (!arg.startsWith('--')) names.push(arg);
    else if (arg === '--dry-run') options['dry-run'] = '';
    else {
      options[arg.slice(2)] = args[at + 1] ?? '';
      at += 1;
    }
  }
  return { names, options };
}

const teller =
  ({ language, say: tell, warn }: Call) =>
  (how: 'say' | 'warn', path: MessagePath, values: Placeholders = {}) =>
    (how === 'say' ? tell : warn)(say(language, path, values));

function check(call: Call, file: string, kind: string): number {
  const tell = teller(call);
  const text = readText(call, file);
  if (text === undefined) return 2;
  const faults = templateFaults(kind, text);
  if (faults === undefined) {
    tell('warn', 'cli.template.unknownKind', { kind, kinds: listed(call.language, documentKindNames) });
    return 2;
  }
  for (const { line, column, reason, details } of faults)
    call.warn(`${file}:${line}:${column}  ${explainReason(call.language, reason, details)}`);
  if (faults.length > 0) tell('warn', 'cli.template.found', { count: faults.length });
  else tell('say', 'cli.template.inOrder', { file });
  return faults.length > 0 ? 1 : 0;
}

function exportPack(call: Call, organization: string, file: string): Promise<number> {
  const tell = teller(call);
  return withEngine(call, async (engine) => {
    const pack = await templatePackView(engine, { organization });
    if (pack === undefined) {
      tell('warn', 'cli.verify.unknownOrganization', { slug: organization });
      return 1;
    }
    writeFileSync(file, `${JSON.stringify(pack, null, 2)}\n`);
    tell('say', 'cli.template.exported', { count: pack.templates.length, file });
    return 0;
  });
}

async function importPack(
  call: Call,
  { organization, file, dryRun }: { organization: string; file: string; dryRun: boolean },
): Promise<number> {
  const tell = teller(call);
  const text = readText(call, file);
  const pack = text === undefined ? undefined : readJson(call, file, text);
  if (pack === undefined) return 2;
  return withEngine(call, async (engine) => {
    const principal = await authenticate(engine, organization, call.env.CAUCE_KEY ?? '');
    if (principal === undefined) {
      tell('warn', 'cli.template.noKey', { organization });
      return 1;
    }
    const input = { pack, dryRun };
    const answer = await execute(engine, principal, { organization, command: 'import-templates', input });
    if (answer.ok) {
      const { templates, same } = answer.result as { templates: readonly unknown[]; same: number };
      tell('say', 'cli.template.imported', { count: templates.length, same });
      return 0;
    }
    const { refusal } = answer;
    if (refusal.code !== 'invalid') {
      call.warn(explainRefusal(call.language, refusal).detail);
      return 1;
    }
    for (const { path, reason, details } of refusal.issues)
      call.warn(`${path}  ${explainReason(call.language, reason, details)}`);
    // A trial in which nothing was refused says only that it was one.
    return dryRun && refusal.issues.length === 1 ? 0 : 1;
  });
}

function readText(call: Call, file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    teller(call)('warn', 'cli.template.unreadable', { file });
    return undefined;
  }
}

function readJson(call: Call, file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    teller(call)('warn', 'cli.template.unreadable', { file });
    return undefined;
  }
}
