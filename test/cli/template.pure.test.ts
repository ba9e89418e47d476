import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { template } from '../../cli/template.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'cauce-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('says of a template in order that it is', async () => {
  const file = fileWith('minutes.hbs', builtInTemplate('es', 'minutes')!);
  const { code, said, warned } = await called(template, ['check', file, '--kind', 'minutes']);
  expect([code, warned, said]).toEqual([0, '', `${file}: en orden.`]);
});

it('points at the line and column of each fault, in words, and ends with 1', async () => {
  const file = fileWith('wrong.hbs', '<h1>{{title}}</h1>\n<p>{{meeting.plac}}</p>\n<script>x</script>\n');
  const { code, warned } = await called(template, ['check', file, '--kind', 'minutes']);
  expect(code).toBe(1);
  const [first, second, third] = warned.split('\n');
  expect(first).toMatch(
    /wrong\.hbs:2:6 {2}Línea 2: no hay ningún dato «meeting\.plac» dentro de «meeting»\. Los más parecidos son: place,/,
  );
  expect(second).toMatch(/wrong\.hbs:3:1 {2}Línea 3: <script> no se puede usar en un documento\./);
  expect(third).toBe('Faltas: 2. La plantilla no se puede publicar así.');
});

it('ends with 2 where the order, the kind or the file is not understood', async () => {
  const file = fileWith('any.hbs', '<p>x</p>');
  expect((await called(template, [])).code).toBe(2);
  expect((await called(template, ['check', file])).code).toBe(2);
  expect((await called(template, ['export', 'one'])).code).toBe(2);
  const unknown = await called(template, ['check', file, '--kind', 'letter'], 'en');
  expect([unknown.code, unknown.warned]).toEqual([
    2,
    expect.stringContaining('There is no kind of document “letter”'),
  ]);
  const missing = await called(template, ['check', join(folder, 'no-such-file'), '--kind', 'minutes']);
  expect([missing.code, missing.warned]).toEqual([2, expect.stringContaining('No se puede leer')]);
});
