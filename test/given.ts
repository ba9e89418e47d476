import { randomBytes } from 'node:crypto';
import type { Principal } from '../engine/kernel/engine.ts';
import { type Accepted, execute } from '../engine/kernel/execute.ts';
import type { Refusal } from '../engine/kernel/refusals.ts';
import { createOrganization } from '../engine/organization/create.ts';
import type { RunningEngine } from '../engine/start.ts';
import { testEngine } from './database.ts';

/** An organization of a test, with who acts in it. */
export interface TestOrganization {
  readonly engine: RunningEngine;
  readonly organization: string;
  readonly administrator: Principal;
  readonly key: string;
}

/** Founds an organization that no other test has. */
export async function anOrganization(): Promise<TestOrganization> {
  const engine = await testEngine();
  const organization = `test-${randomBytes(6).toString('hex')}`;
  const founded = await createOrganization(engine, {
    organization,
    name: 'Municipalidad de prueba',
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2099-01-01T00:00:00.000Z',
  });
  const administrator: Principal = { kind: 'person', id: founded.administrator };
  return { engine, organization, administrator, key: founded.key };
}

/** Sends a command that must be accepted. */
export async function accepted(
  at: TestOrganization,
  by: Principal,
  command: string,
  input: unknown,
  process?: string,
): Promise<Accepted> {
  const answer = await execute(at.engine, by, { organization: at.organization, command, input, process });
  if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
  return answer;
}

/** Sends a command that must be refused, and gives the refusal. */
export async function refused(
  at: TestOrganization,
  by: Principal,
  command: string,
  input: unknown,
  process?: string,
): Promise<Refusal> {
  const answer = await execute(at.engine, by, { organization: at.organization, command, input, process });
  if (answer.ok) throw new Error(`${command} was accepted: ${JSON.stringify(answer)}`);
  return answer.refusal;
}
