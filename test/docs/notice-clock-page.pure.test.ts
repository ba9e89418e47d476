import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noticePresets } from '../../engine/calendar/notice/presets.ts';

const page = readFileSync(new URL('../../docs/notice-clock.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `'));

it('tells of every notice, with its title, its source and whether it was read, and of no other', () => {
  expect(rows.map((row) => row.split('`')[1])).toEqual(Object.keys(noticePresets));
  for (const [index, { title, basis, verified }] of Object.values(noticePresets).entries()) {
    const row = rows[index]!;
    expect(row).toContain(`| ${title.en} |`);
    expect(row).toContain(basis.reference);
    expect(row.startsWith('| `') && row.endsWith(verified ? '| yes |' : '| **no** |')).toBe(true);
    expect(row.includes('| law: ')).toBe(basis.kind === 'law');
  }
});
