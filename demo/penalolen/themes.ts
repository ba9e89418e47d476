import { inferred, type Marked, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

/** An axis under which contributions and proposals are grouped. */
export type Theme = { readonly code: string; readonly name: Marked<string> };

const grouped =
  'The plan says that inputs were grouped by axis and prints only the axes of the three winners.';

/** The three axes of the plan's index, then those that the other eight titles imply. */
export const themes = [
  {
    code: 'environment',
    name: sourced(
      'Medio Ambiente',
      inPlan(12),
      'The index writes it so; the heading prints "Medioambiente".',
    ),
  },
  { code: 'inclusion', name: sourced('Inclusión', inPlan(13)) },
  { code: 'municipal-management', name: sourced('Gestión Municipal', inPlan(14)) },
  { code: 'security', name: inferred('Seguridad', inPlan(10), grouped) },
  { code: 'public-space', name: inferred('Espacios públicos', inPlan(10), grouped) },
  { code: 'participation', name: inferred('Participación', inPlan(10), grouped) },
] as const satisfies readonly Theme[];

export type ThemeCode = (typeof themes)[number]['code'];
