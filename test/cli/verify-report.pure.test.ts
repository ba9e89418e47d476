import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyReport } from '../../cli/verify-report.ts';
import type { Engine } from '../../engine/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'cauce-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['objects in a report', `{"kind":"status-report","data":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
])(
  'answers in words for a file of %s nested without end, before it looks for what it says',
  async (name, text) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, text);
    const warned: string[] = [];
    const call = { language: 'es' as const, say: () => undefined, warn: (line: string) => warned.push(line) };
    const nothing = undefined as unknown as Engine;
    expect(await verifyReport(call as unknown as Parameters<typeof verifyReport>[0], nothing, file)).toBe(2);
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain('más de cien niveles');
  },
);
