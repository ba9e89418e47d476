import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { type Issue, type Refused, refuse } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { addCodings } from '../codings.ts';
import { knownContributions } from '../known-contributions.ts';
import { knownThemes } from '../known-themes.ts';
import { mostAtOnce } from '../many-rows.ts';
import { frozenByResponse } from '../published-response.ts';

const Coding = z.strictObject({
  contribution: Id,
  theme: Slug,
  /** Needs and concerns make the problem; ideas make the solution. */
  role: z.enum(['problem', 'solution']),
});

/**
 * Puts contributions under themes, as problems or as solutions: all of them or none. A contribution may stand
 * under several. Coding one again replaces all that was said of it before, which stays as history.
 */
export const codeContributions = defineCommand({
  name: 'code-contributions',
  input: z.strictObject({ codings: z.array(Coding).min(1).max(mostAtOnce) }),
  by: ['team', 'facilitator'],
  needs: { done: [['record-contribution', 'import-contributions', 'submit-contribution'], 'define-theme'] },
  async record(context) {
    const frozen = await frozenByResponse(context);
    if (frozen !== undefined) return frozen;
    const { codings } = context.input;
    const refused = await refusedCodings(context, codings);
    if (refused !== undefined) return refused;
    const coded = await addCodings(context, codings);
    return { event: { type: 'contributions-coded', payload: coded }, result: coded };
  },
});

/** Every coding that cannot stand, by its place in the list. */
async function refusedCodings(
  context: Context<unknown>,
  codings: readonly z.output<typeof Coding>[],
): Promise<Refused | undefined> {
  const contributions = await knownContributions(
    context,
    codings.map(({ contribution }) => contribution),
  );
  const themes = await knownThemes(
    context,
    codings.map(({ theme }) => theme),
  );
  const seen = new Set<string>();
  const issues = codings.flatMap(({ contribution, theme, role }, index): Issue[] => {
    const path = `codings.${index}`;
    const found: Issue[] = [];
    if (!contributions.has(contribution)) {
      found.push({ path: `${path}.contribution`, reason: 'contribution-not-found' });
    }
    if (!themes.has(theme))
      found.push({ path: `${path}.theme`, reason: 'theme-not-defined', details: { theme } });
    const whole = `${contribution} ${theme} ${role}`;
    if (seen.has(whole)) found.push({ path, reason: 'coded-twice' });
    seen.add(whole);
    return found;
  });
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}
