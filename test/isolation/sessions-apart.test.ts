import { beforeAll, describe, expect, it } from 'vitest';
import { actionsOf } from '../../api/actions.ts';
import type { TestOrganization } from '../given.ts';
import { anInstallation, type Installation } from '../sign-in/given-installation.ts';
import { type Someone, someoneSignedIn } from '../sign-in/given-people.ts';
import type { Asked } from './compare.ts';
import { type Explored, explored, known } from './explore.ts';
import { filled, samplesOf } from './inputs.ts';
import { ofNobody, pathWith, routesOf } from './requests.ts';

/** Somebody who is signed in to one organization, and another in which there is something. */
let installation: Installation;
let someone: Someone;
let here: TestOrganization;
let theirs: Explored;
beforeAll(async () => {
  installation = await anInstallation();
  here = await installation.organization();
  someone = await someoneSignedIn(installation, here, { role: 'team' });
  theirs = await explored(await installation.organization());
}, 240_000);

/** Every address of the other organization, with what its commands take, all of it their own. */
function everything(): Asked[] {
  const read = routesOf(installation.app)
    .filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/api/:organization') && !ofNobody.test(path),
    )
    .map(({ path }) => ({ method: 'GET', path: pathWith(path, theirs, {}) }));
  const sent = actionsOf(theirs.engine.catalogue)
    .filter(({ by }) => !by.includes('public'))
    .map((action) => ({
      method: 'POST',
      path: pathWith(action.path, theirs, {}),
      body: filled(samplesOf(action)[0], (slot) => known(theirs.made, slot)),
    }));
  return [...read, ...sent];
}

const origin = 'http://localhost';

async function told({ method, path, body }: Asked, cookie: string | undefined) {
  const answer = await installation.app.request(new URL(path, origin).href, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie, origin }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // What tells the time tells another one each time.
  const said = (await answer.text()).replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<instant>"');
  return { path, status: answer.status, body: said };
}

describe('a session of another organization', { timeout: 240_000 }, () => {
  it('is told by every route and command what the public is told, to the letter', async () => {
    const astray: object[] = [];
    for (const asked of everything()) {
      const [nobody, signedIn] = [await told(asked, undefined), await told(asked, someone.browser.cookie)];
      if (JSON.stringify(nobody) !== JSON.stringify(signedIn)) astray.push({ nobody, signedIn });
    }
    expect(installation.log).toEqual([]);
    expect(astray).toEqual([]);
  });

  it('is somebody in its own organization, which shows that it was shown', async () => {
    const asked = { method: 'POST', path: `/api/${here.organization}/commands/register-person`, body: {} };
    expect(
      await told({ ...asked, body: { office: 'x', institution: 'y' } }, someone.browser.cookie),
    ).toMatchObject({
      status: 403,
      body: expect.stringContaining('not-permitted'),
    });
    const file = { method: 'GET', path: `/api/${here.organization}/files/${'a'.repeat(64)}` };
    expect((await told(file, someone.browser.cookie)).status).toBe(404);
    expect((await told(file, undefined)).status).toBe(401);
  });
});
