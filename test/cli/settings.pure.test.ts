import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cauce, order, patience, temporaryFolder } from './given-cauce.ts';

describe('a wrong setting', () => {
  const wrong = [
    { name: 'PORT', value: 'abc' },
    { name: 'PORT', value: '65536' },
    { name: 'PORT', value: '-1' },
    { name: 'DATABASE_URL', value: 'mysql://someone:secret@there/base' },
    { name: 'DATABASE_URL', value: 'postgres://someone:secret@there' },
    { name: 'DATABASE_OWNER_URL', value: 'secret' },
    { name: 'CAUCE_LANGUAGE', value: 'fr' },
  ];

  it.each(wrong)(
    'refuses to start with $name=$value, and says why',
    { timeout: patience },
    async ({ name, value }) => {
      const { code, out, err } = await order(['serve'], { [name]: value });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(new RegExp(`^Cauce no se puso en marcha.*\n${name} debe .*\\.\n$`));
      expect(err).not.toContain('secret');
    },
  );

  it('is said of every setting at once, in the language of the terminal', { timeout: patience }, async () => {
    const env = { PORT: 'x', DATABASE_URL: 'x', LANG: 'en_US.UTF-8' };
    const { err } = await order(['serve'], env);
    expect(err.split('\n')).toMatchObject([
      expect.stringMatching(/^Cauce did not start/),
      expect.stringMatching(/^PORT must/),
      expect.stringMatching(/^DATABASE_URL must/),
      '',
    ]);
  });

  it('is an address of the owner alone', { timeout: patience }, async () => {
    const { code, err } = await order(['serve'], { DATABASE_OWNER_URL: 'postgres://a@b/c' });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('DATABASE_URL') });
  });
});

describe('a database that cannot be had', () => {
  it('is said to be away', { timeout: patience }, async () => {
    const { code, err } = await order(['serve'], {
      DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/base',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^PostgreSQL no responde .*\n$/);
  });

  it('is a folder that is a file', { timeout: patience }, async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    const { code, err } = await order(['migrate'], { CAUCE_DATA_DIR: file });
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining(`No se puede escribir en la carpeta de datos ${file}`),
    });
  });
});

describe('the command line', () => {
  it('helps, in each language', { timeout: patience }, async () => {
    const [es, en] = await Promise.all([cauce([]).ended, order(['help'], { CAUCE_LANGUAGE: 'en' })]);
    expect(es).toMatchObject({ code: 0, out: expect.stringContaining('Órdenes:'), err: '' });
    expect(en).toMatchObject({ code: 0, out: expect.stringContaining('Orders:'), err: '' });
    for (const name of ['PORT', 'CAUCE_DATA_DIR', 'DATABASE_URL', 'CAUCE_KEYS_DIR'])
      expect(es.out).toContain(name);
  });

  it.each(['nothing', 'toString', '__proto__'])('has no order %s', { timeout: patience }, async (name) => {
    const { code, err } = await order([name]);
    expect({ code, err }).toEqual({ code: 2, err: `No existe la orden «${name}».\n` });
  });

  it.each([
    [['init']],
    [['init', '--name', 'Sin nombre corto']],
    [['init', '--name', 'x', '--organization', 'y', '--more', 'z']],
    [['organization', 'remove']],
    [['verify', 'a', 'b', 'c']],
  ])('says how an order is written: %j', { timeout: patience }, async (args) => {
    const { code, err } = await order(args);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^La orden no se escribió como se espera.*: ${args[0]}`));
  });

  it.each([
    [['--organization', 'Con Espacio'], 'nombre corto'],
    [['--organization', 'a'.repeat(41)], 'nombre corto'],
    [['--organization', 'ok', '--language', 'fr'], 'idioma'],
    [['--organization', 'ok', '--key-days', '0'], 'días'],
  ])('founds nothing with %j', { timeout: patience }, async (args, about) => {
    const { code, err } = await order(['init', '--name', 'Prueba', ...args]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(about) });
  });
});
