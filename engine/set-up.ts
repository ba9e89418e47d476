import { createOrganization, OrganizationExists } from './organization/create.ts';
import type { EngineWithDoor } from './sign-in/door.ts';
import { limits, withinLimit } from './sign-in/limits.ts';
import { logAtDoor } from './sign-in/security-log.ts';
import { giveBackSetUpCode, isUnfounded, takeSetUpCode } from './sign-in/set-up-code.ts';

/** What the first organization is founded with. */
export interface FirstFounding {
  readonly code: string;
  readonly organization: string;
  readonly name: string;
  readonly language: 'es' | 'en';
  readonly office: string;
  readonly email: string;
  /** The address of the network that it is asked from. */
  readonly place: string;
}

export type SetUp =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly fault: 'founded-already' | 'wrong-code' | 'too-many-tries' | 'name-taken';
    };

/**
 * Founds the first organization from the browser, by whoever has the code that the server showed to those who
 * started it. Its administrator gets an invitation by mail, and no key.
 */
export async function setUp(engine: EngineWithDoor, founding: FirstFounding): Promise<SetUp> {
  const { code, place, ...first } = founding;
  if (!(await isUnfounded(engine))) return { ok: false, fault: 'founded-already' };
  const within = [
    await withinLimit(engine, limits.setUpFromPlace, place),
    await withinLimit(engine, limits.setUpAtAll, ''),
  ];
  if (within.includes(false)) return refused(engine, 'too-many-tries');
  const expiresAt = await takeSetUpCode(engine, code);
  if (expiresAt === undefined) return refused(engine, 'wrong-code');
  try {
    await createOrganization(engine, first);
  } catch (error) {
    await giveBackSetUpCode(engine, code, expiresAt);
    if (error instanceof OrganizationExists) return { ok: false, fault: 'name-taken' };
    throw error;
  }
  await logAtDoor(engine, 'set-up-done');
  return { ok: true };
}

async function refused(engine: EngineWithDoor, fault: 'wrong-code' | 'too-many-tries'): Promise<SetUp> {
  await logAtDoor(engine, fault === 'wrong-code' ? 'set-up-refused' : 'too-many-tries');
  return { ok: false, fault };
}
