import type { FactScope } from '../../gates/fact.ts';

/** What a meeting of a committee needs of it. */
export interface CommitteeAt {
  readonly kind: string;
  readonly title: string;
  /** Whose resolution set it up; null where an assembly elected it. */
  readonly resolution: string | null;
  readonly delivers: string | null;
  readonly dueAt: string | null;
  /** How many members it had at the instant. */
  readonly members: number;
}

/** A committee as it was at an instant; nothing where the process has none such. */
export async function committeeAt(
  { tx, organization, process }: FactScope,
  committee: string,
  at: string,
): Promise<CommitteeAt | undefined> {
  const row = await tx
    .selectFrom('committee')
    .select(['kind', 'title', 'resolution', 'delivers', 'due_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', committee)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const members = await tx
    .selectFrom('membership')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('committee', '=', committee)
    .where('valid_from', '<=', at)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', at)]))
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', at)]))
    .execute();
  const { due_at, ...told } = row;
  return { ...told, dueAt: due_at, members: members.length };
}
