import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

const Force = z.enum(['none', 'self', 'legal']);

/**
 * What the result obliges to was declared before the opening; where it obliges, by what instrument. `allowed`
 * names the forces that the method knows. Sources: Ley 18.695 of Chile, articles 99 to 103, where only a plebiscite
 * binds by law; Peñalolén's plan, whose consultation was "de carácter vinculante" by its own word.
 */
export const bindingForceDeclared = defineRule({
  name: 'binding-force-declared',
  version: 1,
  params: z.strictObject({ allowed: z.array(Force).min(1).default(['none', 'self', 'legal']) }),
  needs: ['standingConsultations'],
  remedy: ['draft-charter', 'freeze-charter'],
  settledBy: 'freeze-charter',
  judge({ standingConsultations: all }, { allowed }) {
    const [first] = all;
    if (first === undefined) return unknown('frozen-charter');
    const missing = all
      .filter(
        ({ binding, frozenAt, opensAt }) =>
          !allowed.includes(binding.force) ||
          (binding.force !== 'none' && binding.instrument === undefined) ||
          frozenAt >= opensAt,
      )
      .map(({ consultation, round, binding }) => ({ consultation, round, force: binding.force }));
    const { force } = first.binding;
    return missing.length === 0 ? met({ force }) : notMet({ force }, { allowed }, missing);
  },
});
