import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Line, Slug, Text } from '../../kernel/values.ts';

/** Defines an axis under which contributions and proposals are put; one that is there already is named anew. */
export const defineTheme = defineCommand({
  name: 'define-theme',
  input: z.strictObject({ theme: Slug, name: Line, description: Text.optional() }),
  by: ['team'],
  async record({ tx, organization, process, input, seal, recordedAt }) {
    const { theme, name } = input;
    const description = input.description ?? null;
    const texts = { name, description, ...seal('theme', theme, { name, description }) };
    await tx
      .insertInto('theme')
      .values({ organization, process: process.id, id: theme, defined_at: recordedAt, ...texts })
      .onConflict((conflict) => conflict.columns(['organization', 'process', 'id']).doUpdateSet(texts))
      .execute();
    return { event: { type: 'theme-defined', payload: { theme } }, result: { theme } };
  },
});
