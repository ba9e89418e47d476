import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { dossierChanged } from '../../process/dossier-changed.ts';
import type { Resolution } from '../resolution.ts';

/** Refuses what is decided on a dossier that is no longer so: then the passage has to be asked for again. */
export async function refuseChangedDossier(
  context: Context<unknown>,
  { dossier, dossier_hash }: Resolution,
): Promise<Refused | undefined> {
  if (dossier === null) return undefined;
  const { tx, organization, process, catalogue } = context;
  const changed = await dossierChanged(
    { tx, organization, process: process.id, catalogue },
    dossier,
    (stage, at) => context.judge(stage, { at }),
  );
  if (changed === undefined) return undefined;
  return notPossible('dossier-changed', { dossierHash: dossier_hash, ...changed });
}
