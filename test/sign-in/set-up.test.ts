import { beforeAll, describe, expect, it } from 'vitest';
import { verifyOrganization } from '../../engine/process/views/verification.ts';
import { makeSetUpCode } from '../../engine/sign-in/set-up-code.ts';
import type { Shown } from '../web/browser.ts';
import { anInstallation, type Installation, linkIn, pass } from './given-installation.ts';
import { rowsOf } from './given-rows.ts';

const typed = {
  name: 'Municipalidad de Ejemplo',
  organization: 'municipio-de-ejemplo',
  language: 'es',
  office: 'Encargada de gobierno abierto',
  email: 'Encargada@Municipio.Example',
};

const setUp = (at: Installation, fields: Record<string, string>): Promise<Shown> =>
  at.browser().post('/setup', { ...typed, ...fields });

describe('the first organization', () => {
  it('is founded with the code as it is read aloud, and its administrator comes in by the mail', async () => {
    const installation = await anInstallation();
    const code = await makeSetUpCode(installation.engine);
    const browser = installation.browser();
    expect((await browser.open('/')).text).toContain('href="/setup"');
    const aloud = code.toLowerCase().replaceAll('-', ' ');
    const page = await browser.submit(await browser.open('/setup'), '/setup', { ...typed, code: aloud });
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('está creada') });
    const [mail] = await installation.deliver();
    expect(mail?.to).toBe('encargada@municipio.example');
    const account = await browser.submit(await browser.open(new URL(linkIn(mail)).pathname), '/invitation');
    expect(account.text).toContain('Municipalidad de Ejemplo');
    const me = (await (await browser.once('/api/me')).json()) as { organizations: object[] };
    expect(me.organizations).toMatchObject([{ organization: typed.organization, roles: ['administrator'] }]);

    // It is founded once: then the page is gone, and the code with it.
    const other = installation.browser();
    expect((await other.open('/setup')).status).toBe(404);
    expect((await setUp(installation, { code, organization: 'otra' })).status).toBe(404);
    expect((await other.open('/')).text).not.toContain('/setup');
    expect((await rowsOf(installation.engine, 'setup_code')).setup_code).toEqual([]);

    // There is no key that nobody knows, and the ledger is whole.
    const keys = await installation.engine.unit(typed.organization, async (tx) => ({
      commit: false,
      value: await tx.selectFrom('api_key').select('prefix').execute(),
    }));
    expect(keys).toEqual([]);
    for await (const { faults } of verifyOrganization(installation.engine, typed.organization))
      expect(faults).toEqual([]);
  });

  it('is founded by one of several who have the code', async () => {
    const installation = await anInstallation();
    const code = await makeSetUpCode(installation.engine);
    const names = ['una', 'otra', 'tercera'];
    const pages = await Promise.all(names.map((organization) => setUp(installation, { code, organization })));
    expect(pages.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('the first organization is not founded', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await anInstallation();
  });
  const newCode = () => makeSetUpCode(installation.engine);
  const found = (fields: Record<string, string>) => setUp(installation, fields);

  it('with a wrong code, however many are tried', async () => {
    const code = await newCode();
    for (let count = 0; count < 5; count += 1) {
      const page = await found({ code: 'AAAA-AAAA-AAAA' });
      expect(page).toMatchObject({ status: 422, text: expect.stringContaining('id="code-error"') });
    }
    expect((await found({ code })).status).toBe(429);
    pass(15);
  });

  it('with a code that has expired, nor with one from before a restart', async () => {
    const [code, later] = [await newCode(), await newCode()];
    expect((await found({ code })).status).toBe(422);
    pass(2 * 60);
    expect((await found({ code: later })).status).toBe(422);
  });

  it('from another site', async () => {
    const code = await newCode();
    const page = await installation.browser().post('/setup', { ...typed, code }, 'http://evil.example');
    expect(page.status).toBe(403);
  });

  it('with fields that are wrong: each is told beside it, what was typed stays, and the code is good still', async () => {
    const code = await newCode();
    const page = await found({ code, organization: 'Con Espacio', email: 'nadie', name: '<b>Municipio</b>' });
    expect(page.status).toBe(422);
    for (const name of ['organization', 'email']) expect(page.text).toContain(`id="${name}-error"`);
    for (const name of ['code', 'name', 'office']) expect(page.text).not.toContain(`id="${name}-error"`);
    expect(page.text).toContain('&lt;b&gt;Municipio&lt;/b&gt;');
    expect((await found({ code, organization: 'me' })).status).toBe(422);
    expect((await rowsOf(installation.engine, 'setup_code')).setup_code).toHaveLength(1);
  });

  it('by who reads the database: the code is a hash there', async () => {
    const code = await newCode();
    const kept = JSON.stringify(await rowsOf(installation.engine, 'setup_code'));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });
});
