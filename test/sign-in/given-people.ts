import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { accepted, type TestOrganization } from '../given.ts';
import type { Browser } from '../web/browser.ts';
import { type Installation, linkIn } from './given-installation.ts';

/** Somebody who was invited and came: their browser, their address, and who they are. */
export interface Someone {
  readonly browser: Browser;
  readonly email: string;
  readonly person: string;
}

export const anAddress = (): string => `persona-${randomBytes(5).toString('hex')}@municipio.example`;

/** Registers a person, with a role where one is given. */
export async function aPerson(at: TestOrganization, role?: string): Promise<string> {
  const office = { office: 'Oficina de partes', institution: 'Municipalidad' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  if (role !== undefined)
    await accepted(at, at.administrator, 'give-mandate', {
      person,
      role,
      act: 'decreto',
      from: '2020-01-01T00:00:00Z',
    });
  return person;
}

/** Invites a person and lets the mail go out; answers the address of the invitation's page. */
export async function invited(
  installation: Installation,
  at: TestOrganization,
  { person, email }: { person: string; email: string },
): Promise<string> {
  await accepted(at, at.administrator, 'invite-person', { person, email });
  const mails = await installation.deliver();
  return new URL(linkIn(mails.find(({ to }) => to === email))).pathname;
}

/** Somebody signed in, who came by an invitation. */
export async function someoneSignedIn(
  installation: Installation,
  at: TestOrganization,
  { role, email = anAddress() }: { role?: string; email?: string } = {},
): Promise<Someone> {
  const person = await aPerson(at, role);
  const page = await invited(installation, at, { person, email });
  const browser = installation.browser();
  const account = await browser.submit(await browser.open(page), '/invitation');
  expect(account).toMatchObject({ status: 200, path: '/account' });
  return { browser, email, person };
}
