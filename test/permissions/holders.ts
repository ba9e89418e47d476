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

const aPerson = async (at: TestOrganization): Promise<Principal> => {
  const office = { office: 'Oficina', institution: 'Municipio' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  return { kind: 'person', id: result.person as string };
};

async function give(at: TestOrganization, { id: person }: Principal, role: Role, held: Held): Promise<void> {
  const mandate = { person, role, act: 'decreto', from: testClock.now(), ...held };
  await accepted(at, at.administrator, 'give-mandate', mandate);
}

/** A person of their own for each role that a person may be given, who holds that one and no other. */
export async function holderOfEach(at: TestOrganization, held: Held = {}): Promise<Map<Role, Principal>> {
  const people = new Map<Role, Principal>();
  for (const role of givenRoles) {
    const person = await aPerson(at);
    await give(at, person, role, held);
    people.set(role, person);
  }
  return people;
}

/** The roles that nobody holds beside the others: whoever judges or watches is a party to nothing. */
const apart: readonly Role[] = ['monitoring-body', 'observer'];

/** People who hold, in the same way and between them, every one of those roles, each as many as nobody is refused. */
export async function holdersOfAll(
  at: TestOrganization,
  held: Held,
  of: readonly Role[] = givenRoles,
): Promise<readonly { readonly person: Principal; readonly roles: readonly Role[] }[]> {
  const groups = [of.filter((role) => !apart.includes(role)), of.filter((role) => apart.includes(role))];
  const holders = [];
  for (const roles of groups.filter(({ length }) => length > 0)) {
    const person = await aPerson(at);
    for (const role of roles) await give(at, person, role, held);
    holders.push({ person, roles });
  }
  return holders;
}
