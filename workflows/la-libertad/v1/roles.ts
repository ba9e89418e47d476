import type { WorkflowRoles } from '../../../engine/workflow/define.ts';

/** Who works on the commitment, by the offices that its page names. */
export const regionalRoles: WorkflowRoles = {
  team: {
    title: {
      es: 'Sub Gerencia de Tecnologías de Información',
      en: 'Sub-directorate of Information Technology',
    },
    as: 'team',
  },
  responsible: {
    title: {
      es: 'Gerencia Regional de Planeamiento y Acondicionamiento Territorial',
      en: 'Regional Directorate of Planning and Territorial Development',
    },
    as: 'responsible-institution',
  },
  member: {
    title: {
      es: 'Integrante del Consejo Regional de Gobierno Abierto',
      en: 'Member of the Regional Open Government Council',
    },
    as: 'forum-member',
  },
  secretary: {
    title: {
      es: 'Secretaría del Consejo Regional de Gobierno Abierto',
      en: 'Secretary of the Regional Open Government Council',
    },
    as: 'secretary',
  },
  monitor: {
    title: { es: 'Mecanismo de Revisión Independiente', en: 'Independent Reporting Mechanism' },
    as: 'monitoring-body',
  },
  administrator: { title: { es: 'Administración', en: 'Administration' }, as: 'administrator' },
  public: { title: { es: 'Ciudadanía', en: 'The public' }, as: 'public' },
};

/** Who works on the transfer to a municipality. */
export const municipalRoles: WorkflowRoles = {
  team: { title: { es: 'Equipo del Gobierno Regional', en: 'Team of the regional government' }, as: 'team' },
  municipality: {
    title: { es: 'Municipalidad provincial', en: 'Provincial municipality' },
    as: 'responsible-institution',
  },
  secretary: { title: { es: 'Secretaría general', en: 'General secretary' }, as: 'secretary' },
  monitor: { title: { es: 'Evaluación', en: 'Evaluation' }, as: 'monitoring-body' },
  polling: { title: { es: 'Mesa de votación', en: 'Polling desk' }, as: 'polling-officer' },
  public: { title: { es: 'Ciudadanía', en: 'The public' }, as: 'public' },
};
