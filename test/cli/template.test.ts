import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../engine/kernel/canonical.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { aDatabase, founded, order, patience, temporaryFolder } from './given-cauce.ts';

it(
  'carries the templates of an organization to another in a file, after a trial, for whoever shows a key',
  async () => {
    const env = await aDatabase();
    const key = await founded(env, 'una');
    const text = `${builtInTemplate('es', 'erratum')}<p>Texto propio de la casa</p>\n`;
    const one = { kind: 'erratum', language: 'es', contract: 1, hash: sha256Hex(text), text };
    const file = join(temporaryFolder(), 'pack.json');
    writeFileSync(file, JSON.stringify({ format: 'cauce-templates', version: 1, templates: [one] }));
    const run = (args: readonly string[], CAUCE_KEY?: string) =>
      order(['template', ...args], { ...env, ...(CAUCE_KEY === undefined ? {} : { CAUCE_KEY }) });

    const stranger = await run(['import', 'una', file]);
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('Muestre en CAUCE_KEY')]);
    const tried = await run(['import', 'una', file, '--dry-run'], key);
    expect([tried.code, tried.err]).toEqual([0, expect.stringContaining('Plantillas nuevas: 1')]);
    const done = await run(['import', 'una', file], key);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('Plantillas puestas en uso: 1')]);

    const out = join(temporaryFolder(), 'out.json');
    const exported = await run(['export', 'una', out]);
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining(': 1.')]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ templates: [{ kind: 'erratum', text }] });
  },
  patience,
);
