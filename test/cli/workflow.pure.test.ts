import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { workflow } from '../../cli/workflow.ts';
import { smallWorkflow } from '../engine/workflow/small-workflow.ts';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'cauce-workflow-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ask = (args: readonly string[], language?: 'es' | 'en') => called(workflow, args, language);

const small = fileWith('small.json', JSON.stringify(smallWorkflow(), null, 2));

it('says of a workflow in order how far it was walked, and its hash', async () => {
  const { code, said, warned } = await ask(['lint', small]);
  expect([code, warned]).toEqual([0, '']);
  expect(said).toMatch(
    /^small@1: en orden\. Se recorrieron \d+ situaciones y \d+ pasos\.\nHuella: [0-9a-f]{64}$/,
  );
});

it('points at the line of each mistake and says the mend', async () => {
  const text = JSON.stringify(smallWorkflow(), null, 2).replace('"dialogues"\n', '"dialogs"\n');
  const line = text.split('\n').findIndex((each) => each.includes('"dialogs"')) + 1;
  const { code, warned } = await ask(['lint', fileWith('stage.json', text)]);
  expect(code).toBe(1);
  expect(warned.split('\n')).toEqual([
    `${join(folder, 'stage.json')}:${line}:9  stages.draft.after.0`,
    '    No existe la etapa «dialogs». Corrija el nombre o agregue la etapa; las más parecidas: dialogues, draft y agreement.',
    'Hallazgos: 1. El flujo no se puede publicar así.',
  ]);
});

it('refuses a name that a file has twice, which JSON would lose', async () => {
  const text = JSON.stringify(smallWorkflow()).replace('"version":1', '"version":1,\n"version":1');
  const { code, warned } = await ask(['lint', fileWith('twice.json', text)], 'en');
  expect(code).toBe(1);
  expect(warned).toContain('twice.json:2:1  version\n    The name “version” is there twice');
});

it('points at where a file ceases to be JSON', async () => {
  const { code, warned } = await ask(['lint', fileWith('comma.json', '{\n  "format": 1,\n}')]);
  expect([code, warned.split('\n')[0]]).toEqual([1, `${join(folder, 'comma.json')}:3:1`]);
});

it('shows a workflow as an outline', async () => {
  const { code, said } = await ask(['show', small], 'en');
  expect(code).toBe(0);
  expect(said).toContain('- 2. Borrador\n  - Begins when: “Diálogos” has passed.');
});

it('draws a workflow, with a stage marked where one is asked for', async () => {
  const { code, said } = await ask(['diagram', small, '--stage', 'draft']);
  expect(code).toBe(0);
  expect(said).toMatch(/^<svg [\s\S]*▶ En trabajo[\s\S]*<\/svg>\s*$/);
  const wrong = await ask(['diagram', small, '--stage', 'drafts']);
  expect(wrong).toMatchObject({ code: 2, warned: expect.stringContaining('no tiene la etapa «drafts»') });
});

it('tells two versions apart', async () => {
  const changed = { ...smallWorkflow(), version: 2 };
  const { code, said } = await ask([
    'diff',
    small,
    fileWith('second.json', JSON.stringify(changed)),
    '--places',
  ]);
  expect([code, said]).toEqual([0, '~ spec.version: 1 → 2']);
  expect((await ask(['diff', small, small])).said).toBe('No hay diferencias.');
});

it('simulates from a day on, and says where it gets stuck by how it ends', async () => {
  const order = ['simulate', small, '--cycles', '50', '--seed', '7', '--start', '2026-03-02'];
  const once = await ask(order, 'en');
  expect(once.code, once.said).toBe(0);
  expect(once.said).toContain('2026');
  expect(once.warned.split('\n').at(-1)).toContain('50');
  expect(await ask(order, 'en')).toEqual(once);
  expect((await ask(order)).said).not.toBe(once.said);
  for (const [option, value] of [
    ['cycles', '0'],
    ['cycles', 'many'],
    ['seed', '-1'],
    ['start', '2 de marzo'],
  ])
    expect((await ask(['simulate', small, `--${option}=${value}`])).code, option).toBe(2);
});

it.each([
  [['publish', small]],
  [['publish', small, '--organization', 'una']],
  [['migrate', 'x', '--to', '2', '--key', 'x']],
])('asks where, of %j', async (args) => {
  expect(await ask(args, 'en')).toMatchObject({ code: 2, warned: expect.stringContaining('Say where') });
});

it.each([
  { args: [] },
  { args: ['simulate'] },
  { args: ['migrate', 'x', '--organization', 'una', '--key', 'x'] },
  { args: ['migrate', 'x', '--to', '2', '--map', 'writing', '--organization', 'una', '--key', 'x'] },
  { args: ['lint'] },
  { args: ['paint', small] },
  { args: ['diff', small] },
  { args: ['lint', small, '--stage', 'draft'] },
  { args: ['lint', join(folder, 'nothing.json')] },
])('does not take $args for an order', async ({ args }) => {
  const { code, said, warned } = await ask(args);
  expect([code, said]).toEqual([2, '']);
  expect(warned).toContain('penalolen-action-plan');
});
