import { randomInt } from 'node:crypto';
import { type EngineWithDoor, keyedHash } from './door.ts';

/** How long the code that founds the first organization is good for. */
export const setUpHours = 2;

/** Letters and figures that are not taken for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Whether this installation has no organization yet. */
export function isUnfounded(engine: EngineWithDoor): Promise<boolean> {
  return engine.unit('', async (tx) => {
    const one = await tx.selectFrom('tenant').select('organization').limit(1).executeTakeFirst();
    return { commit: false, value: one === undefined };
  });
}

/** Makes the code in place of any before it, and answers it: it is shown once to whoever started the server. */
export async function makeSetUpCode(engine: EngineWithDoor): Promise<string> {
  const groups = [0, 1, 2].map(() =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  );
  const code = groups.join('-');
  const row = {
    hash: hashOfCode(engine, code),
    expires_at: new Date(Date.parse(engine.clock.now()) + setUpHours * 3_600_000).toISOString(),
  };
  await engine.unit('', async (tx) => {
    await tx
      .insertInto('sign_in.setup_code')
      .values(row)
      .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
      .execute();
    return { commit: true, value: undefined };
  });
  return code;
}

const hashOfCode = (engine: EngineWithDoor, code: string): string =>
  keyedHash(engine.signIn, 'set-up', code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));

/** Takes the code: whoever is first with the right one has it, and nobody after. Answers when it would have ended. */
export function takeSetUpCode(engine: EngineWithDoor, code: string): Promise<string | undefined> {
  return engine.unit('', async (tx) => {
    const taken = await tx
      .deleteFrom('sign_in.setup_code')
      .where('hash', '=', hashOfCode(engine, code))
      .where('expires_at', '>', engine.clock.now())
      .returning('expires_at')
      .executeTakeFirst();
    return { commit: true, value: taken?.expires_at };
  });
}

/** Puts the code back, when what it was taken for did not come about. */
export async function giveBackSetUpCode(
  engine: EngineWithDoor,
  code: string,
  expires_at: string,
): Promise<void> {
  await engine.unit('', async (tx) => {
    await tx
      .insertInto('sign_in.setup_code')
      .values({ hash: hashOfCode(engine, code), expires_at })
      .onConflict((conflict) => conflict.column('single').doNothing())
      .execute();
    return { commit: true, value: undefined };
  });
}
