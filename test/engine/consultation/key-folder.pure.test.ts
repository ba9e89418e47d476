import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overwrite } from '../../../engine/consultation/secrecy/durable-file.ts';
import { keyFolder } from '../../../engine/consultation/secrecy/key-folder.ts';

const name = { organization: 'penalolen', consultation: 'c1' };
const file = 'penalolen.c1.keys';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'cauce-keys-'));
});
afterEach(async () => {
  await rm(path, { recursive: true });
});

const refused = (code: string) => ({
  ok: false,
  refusal: { code, folder: path, consultation: 'c1' },
});

describe('the key folder', () => {
  it('gives back the keys that it made, and nothing but one file that its owner alone may read', async () => {
    const made = await keyFolder(path).create(name);
    expect(await keyFolder(path).read(name)).toEqual(made);
    expect(await readdir(path)).toEqual([file]);
    expect((await stat(join(path, file))).mode & 0o777).toBe(0o600);
  });

  it('says that keys are missing, when it never held them and when the folder itself is not there', async () => {
    expect(await keyFolder(path).read(name)).toEqual(refused('keys-missing'));
    expect(await keyFolder(path).destroy(name)).toEqual(refused('keys-missing'));
    const elsewhere = join(path, 'not-mounted');
    expect(await keyFolder(elsewhere).read(name)).toMatchObject({ refusal: { code: 'keys-missing' } });
    expect(await keyFolder(elsewhere).destroy(name)).toMatchObject({ refusal: { code: 'keys-missing' } });
  });

  it('never replaces keys, even when twenty ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => keyFolder(path).create(name)));
    const made = answers.filter(({ ok }) => ok);
    expect(made).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 19 }, () => refused('keys-already-made')),
    );
    expect(await keyFolder(path).read(name)).toEqual(made[0]);
  });

  it('keeps consultations of the same id in two organizations apart', async () => {
    const one = await keyFolder(path).create(name);
    const other = await keyFolder(path).create({ ...name, organization: 'iztapalapa' });
    expect(one.ok && other.ok && one.keys.privateKey !== other.keys.privateKey).toBe(true);
  });

  it('destroys for good: the bytes are gone, and it neither reads nor makes them again', async () => {
    const made = await keyFolder(path).create(name);
    expect(await keyFolder(path).destroy(name)).toEqual({ ok: true });
    expect(await keyFolder(path).read(name)).toEqual(refused('keys-destroyed'));
    expect(await keyFolder(path).create(name)).toEqual(refused('keys-destroyed'));
    expect(await keyFolder(path).destroy(name)).toEqual({ ok: true });
    const contents = await Promise.all(
      (await readdir(path)).map((entry) => readFile(join(path, entry), 'utf8')),
    );
    expect(contents.join('')).not.toContain(made.ok && made.keys.privateKey);
  });

  it('overwrites every byte in place', async () => {
    const target = join(path, 'secret');
    await writeFile(target, 'a'.repeat(1000));
    const { ino } = await stat(target);
    await overwrite(target);
    expect((await stat(target)).ino).toBe(ino);
    const left = await readFile(target, 'latin1');
    expect(left).toHaveLength(1000);
    expect(left).not.toContain('aaaa');
  });

  it('also destroys what a crash while making keys left beside them', async () => {
    await keyFolder(path).create(name);
    await writeFile(join(path, `${file}.0123456789ab.tmp`), 'half a key');
    await keyFolder(path).destroy(name);
    expect(await readdir(path)).toEqual(['penalolen.c1.destroyed']);
  });

  it('finishes a destruction that a crash broke off after the overwriting', async () => {
    await keyFolder(path).create(name);
    await overwrite(join(path, file));
    expect(await keyFolder(path).read(name)).toEqual(refused('keys-damaged'));
    expect(await keyFolder(path).destroy(name)).toEqual({ ok: true });
    expect(await keyFolder(path).read(name)).toEqual(refused('keys-destroyed'));
  });

  it('does not trust a file in which one character changed, or the file of another consultation', async () => {
    await keyFolder(path).create(name);
    const text = await readFile(join(path, file), 'utf8');
    const at = text.indexOf('"documentKey":"') + 15;
    const changed = text[at] === 'A' ? 'B' : 'A';
    await writeFile(join(path, file), text.slice(0, at) + changed + text.slice(at + 1));
    expect(await keyFolder(path).read(name)).toEqual(refused('keys-damaged'));
    await writeFile(join(path, 'penalolen.c2.keys'), text);
    expect(await keyFolder(path).read({ ...name, consultation: 'c2' })).toMatchObject({
      refusal: { code: 'keys-damaged' },
    });
  });

  it('refuses names that would reach outside the folder', async () => {
    await expect(keyFolder(path).create({ ...name, consultation: '../c1' })).rejects.toThrow(TypeError);
  });
});
