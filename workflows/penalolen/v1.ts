import { defineWorkflow } from '../../engine/workflow/define.ts';

const plan = 'Plan de Acción, Gobierno Abierto Peñalolén';

/** The method of Peñalolén's first action plan (Chile, 2020 to 2024), as the municipality's own plan tells it. */
export const penalolenActionPlan = defineWorkflow({
  format: 1,
  id: 'penalolen-action-plan',
  version: 1,
  title: { es: 'Plan de acción de gobierno abierto', en: 'Open government action plan' },
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: { team: { title: { es: 'Equipo de Gobierno Abierto', en: 'Open government team' }, as: 'team' } },
  stages: {
    dialogues: {
      title: { es: 'Diálogos ciudadanos', en: 'Citizen dialogues' },
      activities: ['stakeholder-map', 'meetings'],
      gate: [
        {
          rule: 'every-segment-heard',
          params: { perSegment: 1 },
          severity: 'programme',
          basis: { kind: 'source', reference: `${plan}, p. 9` },
        },
      ],
    },
  },
});
