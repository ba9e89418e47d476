import type { Context } from '../kernel/command.ts';
import type { ConsultationScope } from './consultation-row.ts';
import { quarantineLifecycle } from './machine.ts';

/**
 * Why a ballot is set aside, and why it is annulled: a closed list, the same for both. `voted-on-paper` comes by
 * itself when a paper batch has the same voter.
 */
export const quarantineReasons = [
  'voted-on-paper',
  'not-eligible',
  'under-age',
  'cast-by-another',
  'unreadable',
] as const;

/** Why a ballot that was set aside is counted after all. */
export const releaseReasons = ['not-the-same-voter', 'complaint-unfounded'] as const;

interface Questioned {
  readonly inclusionCode: string;
  readonly pseudonym: string | null;
  readonly reason: (typeof quarantineReasons)[number];
}

/** Sets a ballot aside; nothing where it is aside or annulled already. */
export async function setAside(
  { newId, begin, recordedAt }: Context<unknown>,
  scope: ConsultationScope,
  { inclusionCode, pseudonym, reason }: Questioned,
): Promise<string | undefined> {
  const { tx, organization, process, consultation } = scope;
  if (await isAside(scope, inclusionCode)) return undefined;
  const id = newId();
  await tx
    .insertInto('quarantine')
    .values({
      organization,
      process,
      id,
      state: begin(quarantineLifecycle, id),
      consultation,
      inclusion_code: inclusionCode,
      pseudonym,
      reason,
      set_aside_at: recordedAt,
    })
    .execute();
  return id;
}

async function isAside(scope: ConsultationScope, inclusionCode: string): Promise<boolean> {
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .selectFrom('quarantine')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('inclusion_code', '=', inclusionCode)
    .where('state', '<>', 'released')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes why a quarantine ended, and gives the ballot that it was about. */
export async function decide(scope: ConsultationScope, quarantine: string, because: string) {
  const { tx, organization, process, consultation } = scope;
  return tx
    .updateTable('quarantine')
    .set({ decided_because: because })
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('id', '=', quarantine)
    .returning(['inclusion_code', 'pseudonym'])
    .executeTakeFirst();
}
