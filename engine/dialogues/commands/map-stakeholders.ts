import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Line, Slug } from '../../kernel/values.ts';

const Segment = z.strictObject({
  id: Slug,
  name: Line,
  /** Whether belonging to it is sensitive by law (origin, health, sexual preference, age): then nobody is ever listed. */
  sensitive: z.boolean(),
});

/** Adds segments to the stakeholder map: whom the process must hear. A segment that is there already is renamed. */
export const mapStakeholders = defineCommand({
  name: 'map-stakeholders',
  input: z.strictObject({ segments: z.array(Segment).min(1).max(200) }),
  by: ['team'],
  async record({ tx, organization, process, input }) {
    const at = { organization, process: process.id };
    await tx
      .insertInto('segment')
      .values(input.segments.map((segment) => ({ ...at, ...segment })))
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          sensitive: row.ref('excluded.sensitive'),
        })),
      )
      .execute();
    return {
      event: { type: 'stakeholders-mapped', payload: { segments: input.segments.map(({ id }) => id) } },
    };
  },
});
