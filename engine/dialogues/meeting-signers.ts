import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

/** Somebody who is asked to sign minutes, by office and institution. */
export interface Named {
  readonly signer: Schema['meeting_signer']['signer'];
  readonly office: string;
  readonly institution: string | null;
  /** Their id, where they are registered. */
  readonly person: string | null;
}

/** Names the signers of a meeting's minutes anew; answers which naming it is. */
export async function nameSigners(
  context: Context<unknown>,
  meeting: string,
  named: readonly Named[],
): Promise<number> {
  const { tx, organization, process, newId, seal } = context;
  const naming = (await lastNaming({ tx, organization, process: process.id }, meeting)) + 1;
  const rows = named.map(({ signer, office, institution, person }, index) => {
    const id = newId();
    return {
      ...{ organization, process: process.id, id, meeting, naming, place: index + 1 },
      ...{ signer, office, institution, person },
      ...seal('meeting_signer', id, { office, institution }),
    };
  });
  await tx.insertInto('meeting_signer').values(rows).execute();
  return naming;
}

async function lastNaming({ tx, organization, process }: FactScope, meeting: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting_signer')
    .select('naming')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('naming', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.naming ?? 0;
}

/** Who was named to sign the minutes of a meeting, in their order; nobody where nobody was. */
export async function signersOfMeeting(scope: FactScope, meeting: string): Promise<Named[]> {
  const naming = await lastNaming(scope, meeting);
  return scope.tx
    .selectFrom('meeting_signer')
    .select(['signer', 'office', 'institution', 'person'])
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('meeting', '=', meeting)
    .where('naming', '=', naming)
    .orderBy('place')
    .execute();
}
