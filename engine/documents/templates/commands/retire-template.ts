import { z } from 'zod';
import { defineOrganizationCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Slug } from '../../../kernel/values.ts';
import { documentLanguages } from '../languages.ts';
import { endTemplate, templateRowInForce } from '../template-row.ts';

/** Returns to the template that is built in. The organization's own versions are kept, and can be published again. */
export const retireTemplate = defineOrganizationCommand({
  name: 'retire-template',
  input: z.strictObject({ kind: Slug, language: z.enum(documentLanguages) }),
  by: ['administrator', 'point-of-contact'],
  async record({ tx, organization, input, recordedAt }) {
    const { kind, language } = input;
    const place = { organization, kind, language };
    const before = await templateRowInForce(tx, place);
    if (before === undefined) return notPossible('no-own-template');
    await endTemplate(tx, place, recordedAt);
    const { version, hash } = before;
    return { event: { type: 'template-retired', payload: { kind, language, version, hash } } };
  },
});
