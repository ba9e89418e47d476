import { beforeAll, expect, it } from 'vitest';
import { eraseSignIn } from '../../engine/people/sign-ins.ts';
import { forgetOld, logDays } from '../../engine/sign-in/housekeeping.ts';
import type { TestOrganization } from '../given.ts';
import { anInstallation, type Installation, pass } from './given-installation.ts';
import { someoneSignedIn } from './given-people.ts';
import { rowsOf } from './given-rows.ts';

let installation: Installation;
let at: TestOrganization;
beforeAll(async () => {
  installation = await anInstallation();
  at = await installation.organization();
});

const erase = ({ organization }: TestOrganization, person: string) =>
  installation.engine.unit(organization, async (tx) => {
    await eraseSignIn(tx, { organization, person });
    return { commit: true, value: undefined };
  });

it('erases an account with its sessions once it is nobody anywhere, and no sooner', async () => {
  const other = await installation.organization();
  const someone = await someoneSignedIn(installation, at);
  const there = await someoneSignedIn(installation, other, { email: someone.email });
  const accounts = async () => (await rowsOf(installation.engine, 'holder')).holder.map(({ email }) => email);
  pass(2 * 24 * 60);
  await erase(at, someone.person);
  await forgetOld(installation.engine);
  expect(await accounts()).toContain(someone.email);
  await erase(other, there.person);
  await forgetOld(installation.engine);
  expect(await accounts()).not.toContain(someone.email);
  expect((await someone.browser.once('/api/me')).status).toBe(401);
  const left = JSON.stringify(
    await rowsOf(installation.engine, 'invited', 'link_request', 'verification', 'session'),
  );
  expect(left).not.toContain(someone.email);
});

it('keeps the log of the door for as long as it says, and no longer', async () => {
  await someoneSignedIn(installation, at);
  const lines = async () => (await rowsOf(installation.engine, 'security_log')).security_log.length;
  expect(await lines()).toBeGreaterThan(0);
  pass(logDays * 24 * 60 - 60);
  await forgetOld(installation.engine);
  expect(await lines()).toBeGreaterThan(0);
  pass(120);
  await forgetOld(installation.engine);
  expect(await lines()).toBe(0);
});

it('lets no transaction of an organization read the accounts, the sessions or the log', async () => {
  const { organization } = at;
  await someoneSignedIn(installation, at);
  const seen = await installation.engine.unit(organization, async (tx) => ({
    commit: false,
    value: {
      holders: await tx.selectFrom('sign_in.holder').selectAll().execute(),
      sessions: await tx.selectFrom('sign_in.session').selectAll().execute(),
      log: await tx.selectFrom('sign_in.security_log').selectAll().execute(),
      members: await tx.selectFrom('sign_in.membership').select('organization').execute(),
    },
  }));
  expect(seen).toMatchObject({ holders: [], sessions: [], log: [] });
  expect(new Set(seen.members.map((row) => row.organization))).toEqual(new Set([organization]));
});
