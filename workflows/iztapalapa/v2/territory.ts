import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { territory } from '../v1/territory.ts';

/**
 * The same territory, whose coming meetings may all be called at once: so that one notice of the programme goes to all of
 * them. Source: posters, leaflets, loudspeakers and social media call "los talleres, asambleas y reuniones de trabajo de
 * todo tipo".
 */
export const iztapalapaTerritory2 = defineWorkflow({
  ...territory,
  version: 2,
  throughout: [...territory.throughout, 'coming-meetings'],
});
