import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { recount } from '../../cli/recount.ts';
import type { RecountView } from '../../engine/index.ts';
import { languages } from '../../templates/messages.ts';
import { aProcess, opened, published, voted } from '../engine/consultation/given-consultation.ts';

const folder = mkdtempSync(join(tmpdir(), 'cauce-recount-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let view: RecountView;
beforeAll(async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  for (const [voter, option] of ['greener', 'greener', 'safer'].entries())
    await voted(at, consultation, voter + 1, option);
  await published(at, consultation);
  const path = `/api/${at.organization}/processes/${at.process}/consultations/${consultation}/recount`;
  view = (await (await createApi(at.engine).request(path)).json()) as RecountView;
});

async function run(content: unknown, language: (typeof languages)[number] = 'es') {
  const file = join(folder, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const said: string[] = [];
  const call = { args: [file], env: {}, language, say: (line: string) => said.push(line) };
  const code = await recount({ ...call, warn: call.say });
  return { code, said: said.join('\n') };
}

describe('recount', () => {
  it('counts the file that was published, alone or as the API answers it', async () => {
    for (const content of [view, view.file]) {
      const { code, said } = await run(content);
      expect(code).toBe(0);
      expect(said).toMatch(/Votos emitidos: 3 · válidos: 3/);
      expect(said).toMatch(/1\. greener: 2 votos, 67 % \(entra\)/);
      expect(said).toMatch(/El archivo coincide consigo mismo/);
    }
  });

  it('finds what was changed, in each language', async () => {
    const file = structuredClone(view.file) as unknown as {
      tally: { ballots: number };
      inclusionCodes: string[];
    };
    file.tally.ballots = 4;
    file.inclusionCodes.pop();
    for (const language of languages) {
      const { code, said } = await run(file, language);
      expect(code).toBe(1);
      expect(said.match(/^(DIFERENCIA|DIFFERENCE): /gm)?.length).toBeGreaterThan(1);
      expect(said).not.toMatch(/\[cli|undefined/);
    }
  });

  it('says that a file cannot be read, or is no such file', async () => {
    expect((await run('{')).code).toBe(2);
    for (const language of languages) {
      const other = await run({ some: 'thing' }, language);
      expect(other.code).toBe(2);
      expect(other.said).toContain('/recount');
      expect(other.said).toContain(language === 'es' ? 'Falta este dato.' : 'This value is missing.');
      expect(other.said).not.toMatch(/Invalid|expected|\[cli|undefined|\{/);
    }
    const { charter: _charter, ...cut } = view.file as unknown as { charter: object };
    expect((await run(cut)).said).toMatch(/En «charter»: Falta este dato/);
  });
});
