import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, Slug } from '../../kernel/values.ts';

const Level = z.enum(['low', 'medium', 'high']);

const Segment = z.strictObject({
  id: Slug,
  name: Line,
  /** Whether belonging to it is sensitive by law (origin, health, sexual preference, age): then nobody is ever listed. */
  sensitive: z.boolean(),
  influence: Level.optional(),
  interest: Level.optional(),
  /** Organizations and offices through which it is reached; no people. */
  invited: z.array(Line).max(100).default([]),
});

/** Adds segments to the stakeholder map: whom the process must hear. One that is there already is described anew. */
export const mapStakeholders = defineCommand({
  name: 'map-stakeholders',
  input: z.strictObject({ segments: z.array(Segment).min(1).max(200) }),
  by: ['team'],
  async record({ tx, organization, process, input, recordedAt, seal }) {
    const ids = input.segments.map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) return invalid('segments', 'named-twice', { twice });
    const rows = input.segments.map(({ id, name, sensitive, influence, interest, invited }) => ({
      organization,
      process: process.id,
      id,
      name,
      sensitive,
      influence: influence ?? null,
      interest: interest ?? null,
      invited,
      mapped_at: recordedAt,
      ...seal('segment', id, { name, invited, withdrawal: null }),
    }));
    await tx
      .insertInto('segment')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          sensitive: row.ref('excluded.sensitive'),
          influence: row.ref('excluded.influence'),
          interest: row.ref('excluded.interest'),
          invited: row.ref('excluded.invited'),
          withdrawn_at: null,
          withdrawal: null,
          salt: row.ref('excluded.salt'),
          seal: row.ref('excluded.seal'),
        })),
      )
      .execute();
    return { event: { type: 'stakeholders-mapped', payload: { segments: ids } } };
  },
});
