import { z } from 'zod';
import { defineOrganizationCommand } from '../../../kernel/command.ts';
import { invalid, notPossible, refuse } from '../../../kernel/refusals.ts';
import { Slug } from '../../../kernel/values.ts';
import { kindOf } from '../../kinds/index.ts';
import { limits } from '../check/limits.ts';
import { asIssue, faultsOf } from '../faults-of.ts';
import { documentLanguages } from '../languages.ts';
import { putInForce, templateHash, templateRowInForce } from '../template-row.ts';

/**
 * Puts an organization's own text in force as the template of a kind of document in a language. It is checked first;
 * every version is kept, and documents that were drafted before stay as they were. `basedOn` is the version that it was
 * written from, nought for the built-in one: where another has come in force meanwhile, it is refused.
 */
export const publishTemplate = defineOrganizationCommand({
  name: 'publish-template',
  input: z.strictObject({
    kind: Slug,
    language: z.enum(documentLanguages),
    text: z.string().min(1).max(limits.letters),
    basedOn: z.int().nonnegative().max(1_000_000).optional(),
  }),
  // What documents look like is for those who answer for them, not for everyone who drafts one.
  by: ['administrator', 'point-of-contact'],
  async record(context) {
    const { tx, organization, input } = context;
    const { kind: name, language, text, basedOn } = input;
    const kind = kindOf(name);
    if (kind === undefined) return invalid('kind', 'unknown-document-kind', { kind: name });
    const faults = faultsOf(kind, text);
    if (faults.length > 0)
      return refuse({ code: 'invalid', issues: faults.map((fault) => asIssue('text', fault)) });
    const before = await templateRowInForce(tx, { organization, kind: name, language });
    const inForce = before?.version ?? 0;
    if (before?.hash === templateHash(text))
      return notPossible('template-in-force-already', { version: inForce });
    if (basedOn !== undefined && basedOn !== inForce)
      return notPossible('template-changed-meanwhile', { basedOn, version: inForce });
    const template = { kind: name, language, text, contract: kind.version, basedOn: basedOn ?? null };
    const { version, hash } = await putInForce(context, template);
    const payload = { kind: name, language, version, hash, contract: kind.version, basedOn: basedOn ?? null };
    return {
      event: { type: 'template-published', payload },
      result: { kind: name, language, version, hash },
    };
  },
});
