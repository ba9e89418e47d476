import { z } from 'zod';
import { defineOrganizationCommand } from '../../../kernel/command.ts';
import { type Issue, notPossible, refuse } from '../../../kernel/refusals.ts';
import { kindOf } from '../../kinds/index.ts';
import { asIssue } from '../faults-of.ts';
import { judgePack, type PackLine, TemplatePack } from '../pack.ts';
import { putInForce } from '../template-row.ts';

/**
 * Takes in a pack of templates, all of it or nothing: what is wrong is told template by template, with the line. What is
 * in force already stays as it is. With `dryRun` nothing is taken in, and what would come of it is told.
 */
export const importTemplates = defineOrganizationCommand({
  name: 'import-templates',
  input: z.strictObject({ pack: TemplatePack, dryRun: z.boolean().default(false) }),
  by: ['administrator', 'point-of-contact'],
  async record(context) {
    const { tx, organization, input } = context;
    const { templates } = input.pack;
    const lines = await judgePack(tx, organization, input.pack);
    const issues = lines.flatMap(issuesOfLine);
    if (input.dryRun) return refuse({ code: 'invalid', issues: [tried(lines), ...issues] });
    if (issues.length > 0) return refuse({ code: 'invalid', issues });
    const taken = [];
    for (const [at, { kind, language, text }] of templates.entries()) {
      if (lines[at]?.standing !== 'new') continue;
      const contract = kindOf(kind)?.version ?? 0;
      const { version, hash } = await putInForce(context, { kind, language, text, contract, basedOn: null });
      taken.push({ kind, language, version, hash, contract });
    }
    const same = templates.length - taken.length;
    if (taken.length === 0) return notPossible('templates-in-force-already', { count: same });
    return {
      event: { type: 'templates-imported', payload: { templates: taken, same } },
      result: { templates: taken, same },
    };
  },
});

/** A dry run ends as a refusal, so that nothing of it can stay; this says that it was one. */
function tried(lines: readonly PackLine[]): Issue {
  const count = (standing: PackLine['standing']) => lines.filter((line) => line.standing === standing).length;
  const details = { new: count('new'), same: count('same'), refused: count('refused') };
  return { path: 'dryRun', reason: 'templates-only-tried', details };
}

const wholly = {
  'unknown-kind': 'unknown-document-kind',
  'hash-differs': 'template-hash-differs',
  twice: 'template-twice-in-pack',
} as const;

function issuesOfLine({ kind, language, faults, because }: PackLine, at: number): Issue[] {
  const path = `pack.templates.${at}`;
  if (because !== undefined) return [{ path, reason: wholly[because], details: { kind, language } }];
  return faults.map((fault) => asIssue(`${path}.text`, fault));
}
