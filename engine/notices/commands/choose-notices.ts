import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { givenRoles } from '../../people/roles.ts';
import { choices } from '../notice-kinds.ts';

/**
 * Chooses how oneself is told by mail, in all processes of the organization: each notice at once, one digest a day or a
 * week, or none. What a law or the rules of procedure ask for comes to everybody at once all the same.
 */
export const chooseNotices = defineCommand({
  name: 'choose-notices',
  input: z.strictObject({ choice: z.enum(choices) }),
  by: givenRoles,
  course: 'always',
  async record({ tx, organization, acting, input }) {
    const { choice } = input;
    const own = { organization, person: acting.id, choice };
    await tx
      .insertInto('notice_choice')
      .values(own)
      .onConflict((conflict) => conflict.columns(['organization', 'person']).doUpdateSet({ choice }))
      .execute();
    return { event: { type: 'notices-chosen', payload: { person: acting.id, choice } }, result: { choice } };
  },
});
