import type { Principal } from '../../../engine/kernel/engine.ts';
import { testClock } from '../../database.ts';
import { accepted, type TestOrganization } from '../../given.ts';

export const inDays = (days: number): string =>
  new Date(Date.parse(testClock.now()) + days * 86_400_000).toISOString();

/** Registers somebody of an institution. */
export async function somebody(at: TestOrganization, institution = 'Municipalidad'): Promise<Principal> {
  const office = { office: 'Oficina', institution };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  return { kind: 'person', id: String(result.person) };
}

/** Gives a person a mandate from a day ago on; answers its id. */
export async function mandated(
  at: TestOrganization,
  person: Principal,
  role: string,
  more: object = {},
): Promise<string> {
  const given = { person: person.id, role, act: 'Decreto 1', from: inDays(-1), ...more };
  const { result } = await accepted(at, at.administrator, 'give-mandate', given);
  return String(result.mandate);
}

/** Somebody with one mandate. */
export async function holding(at: TestOrganization, role: string, more: object = {}): Promise<Principal> {
  const person = await somebody(at);
  await mandated(at, person, role, more);
  return person;
}
