import type { WorkflowRoles } from '../../../engine/workflow/define.ts';

/** Who does what in the local plan and in a municipal secretariat. */
export const roles: WorkflowRoles = {
  team: { title: { es: 'Equipo del órgano garante', en: 'Team of the guarantor body' }, as: 'team' },
  institution: {
    title: { es: 'Institución que encabeza el compromiso', en: 'Institution that leads the commitment' },
    as: 'responsible-institution',
  },
  secretary: { title: { es: 'Secretariado Técnico', en: 'Technical secretariat' }, as: 'secretary' },
  paper: {
    title: { es: 'Captura de cuestionarios en papel', en: 'Entry of paper questionnaires' },
    as: 'paper-officer',
  },
  monitor: { title: { es: 'Ente de monitoreo', en: 'Monitoring body' }, as: 'monitoring-body' },
  administrator: { title: { es: 'Administración', en: 'Administration' }, as: 'administrator' },
  public: { title: { es: 'Ciudadanía', en: 'The public' }, as: 'public' },
};
