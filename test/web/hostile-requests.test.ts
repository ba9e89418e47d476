import { beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres } from '../../engine/database/connect.ts';
import { unitOfWork } from '../../engine/database/unit-of-work.ts';
import { makeSetUpCode } from '../../engine/sign-in/set-up-code.ts';
import { createApp } from '../../web/app.ts';
import type { TestOrganization } from '../given.ts';
import { anInstallation, type Installation } from '../sign-in/given-installation.ts';
import { anAddress, aPerson, invited, type Someone, someoneSignedIn } from '../sign-in/given-people.ts';

let installation: Installation;
let unfounded: Installation;
let at: TestOrganization;
let someone: Someone;
beforeAll(async () => {
  [installation, unfounded] = [await anInstallation(), await anInstallation()];
  at = await installation.organization();
  someone = await someoneSignedIn(installation, at, { role: 'team' });
});

const asPage = { accept: 'text/html', origin: 'http://localhost' };

describe('a form that cannot be read', () => {
  it.each([
    '/sign-in',
    '/sign-in/link',
    '/invitation',
    '/account/invitation',
    '/account/sessions',
    '/o/ORGANIZATION/do/open-process',
    '/o/ORGANIZATION/p/00000000-0000-0000-0000-000000000000/subscribe',
    '/o/ORGANIZATION/templates',
    '/notices/ORGANIZATION/manage/token',
  ])('is refused in words at %s', async (path) => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=end']) {
      const answer = await someone.browser.once(path.replace('ORGANIZATION', at.organization), {
        method: 'POST',
        headers: { ...asPage, 'content-type': type },
        body: '--other\r\nContent-Disposition: form-data; name="email"\r\n\r\nx',
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('No se pudo leer el formulario');
    }
    expect(installation.log).toEqual([]);
  });

  it('is refused where the first organization is founded', async () => {
    const headers = { ...asPage, 'content-type': 'multipart/form-data' };
    const answer = await unfounded.browser().once('/setup', { method: 'POST', headers, body: 'x' });
    expect(answer.status).toBe(400);
    expect(unfounded.log).toEqual([]);
  });
});

describe('characters that nobody sees', () => {
  it('are no part of what founds an organization, nor lines of its mail', async () => {
    const founded = await unfounded.browser().post('/setup', {
      code: await makeSetUpCode(unfounded.engine),
      organization: 'una-linea',
      name: 'Municipalidad\u2028de Prueba',
      language: 'es',
      office: 'Oficina\u0000X\r\nBcc: otra@example.org\r\n\r\nPulse http://example.org',
      email: 'alguien@municipio.example',
    });
    expect(founded.status).toBe(200);
    const [mail] = await unfounded.deliver();
    expect(mail?.text).toContain('Oficina X Bcc: otra@example.org Pulse http://example.org');
    expect(mail?.text).not.toMatch(/^(Bcc|Pulse)|\u2028/m);
    expect(unfounded.log).toEqual([]);
  });

  it('name no session', async () => {
    const page = await someone.browser.post('/account/sessions', { session: 'una\u0000sesión' });
    expect(page).toMatchObject({ status: 200, path: '/account' });
  });
});

it('leads to no other place by the link to the other language', async () => {
  for (const path of ['//evil.test', '///evil.test/a', '/\\evil.test', '//evil.test/%2f..']) {
    const answer = await installation.app.request(`http://localhost${path}`, { headers: asPage });
    const [, href = ''] = /href="([^"]*lang=en[^"]*)"/.exec(await answer.text()) ?? [];
    expect(new URL(href, 'http://localhost/').origin).toBe('http://localhost');
    expect(href).toMatch(/^\/[^/\\]/);
  }
});

it('logs no link while the database is away', async () => {
  const away = connectPostgres('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const log: string[] = [];
  const app = createApp({ ...installation.engine, unit: unitOfWork(away) }, (line) => log.push(line));
  const pathname = await invited(installation, at, { person: await aPerson(at), email: anAddress() });
  expect((await app.request(`http://localhost${pathname}`)).status).toBe(503);
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    { fault: 'unavailable', method: 'GET', route: '/invitation/:organization/:token' },
  ]);
  expect(log.join()).not.toContain(pathname.split('/').at(-1));
  await away.close();
});
