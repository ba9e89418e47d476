import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentDigest } from '../../../engine/consultation/secrecy/content-digest.ts';
import { keyFolder } from '../../../engine/consultation/secrecy/key-folder.ts';

it('tells contents apart under the keys of one consultation, and is gone with them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cauce-digest-'));
  const keys = keyFolder(folder);
  const name = (consultation: string) => ({ organization: 'test', consultation });
  for (const each of ['one', 'other']) await keys.create(name(each));
  const made = await contentDigest(keys, name('one'), ['1-9']);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(await contentDigest(keys, name('one'), ['1-9'])).toBe(made);
  expect(await contentDigest(keys, name('one'), ['2-7'])).not.toBe(made);
  // Whoever has the database alone cannot try all numbers.
  expect(await contentDigest(keys, name('other'), ['1-9'])).not.toBe(made);
  expect(createHash('sha256').update('["1-9"]').digest('hex')).not.toBe(made);
  await keys.destroy(name('one'));
  expect(await contentDigest(keys, name('one'), ['1-9'])).toBeNull();
  await rm(folder, { recursive: true });
});
