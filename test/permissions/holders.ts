import type { Principal } from '../../engine/kernel/engine.ts';
import { givenRoles, type Role } from '../../engine/people/roles.ts';
import { testClock } from '../database.ts';
import { accepted, type TestOrganization } from '../given.ts';
import { openWorkflow } from '../isolation/explore.ts';

/** An organization with a process in which everything is open, and another like it. */
export interface Grounds {
  readonly at: TestOrganization;
  readonly process: string;
  readonly elsewhere: string;
}

export async function openGrounds(at: TestOrganization): Promise<Grounds> {
  await accepted(at, at.administrator, 'publish-workflow', { workflow: openWorkflow(at.engine) });
  const opening = { workflow: 'open', version: 1, title: 'Todo abierto' };
  const open = async () =>
    (await accepted(at, at.administrator, 'open-process', opening)).result.process as string;
  return { at, process: await open(), elsewhere: await open() };
}

/** How a role is held: when, and within what. */
export interface Held {
  readonly from?: string;
  readonly to?: string;
  readonly process?: string;
}

/** A person of their own for each role that a person may be given, who holds that one and no other. */
export async function holderOfEach(at: TestOrganization, held: Held = {}): Promise<Map<Role, Principal>> {
  const people = new Map<Role, Principal>();
  for (const role of givenRoles) {
    const office = { office: 'Oficina', institution: 'Municipio' };
    const { result } = await accepted(at, at.administrator, 'register-person', office);
    const mandate = { person: result.person, role, act: 'decreto', from: testClock.now(), ...held };
    await accepted(at, at.administrator, 'give-mandate', mandate);
    people.set(role, { kind: 'person', id: result.person as string });
  }
  return people;
}
