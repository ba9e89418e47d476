import type { WorkflowRoles } from '../../../engine/workflow/define.ts';

/** Who does what in the method, under the names that the municipality's plan uses where it has one. */
export const roles: WorkflowRoles = {
  team: { title: { es: 'Equipo de Gobierno Abierto', en: 'Open government team' }, as: 'team' },
  facilitator: { title: { es: 'Facilitación de los diálogos', en: 'Facilitators' }, as: 'facilitator' },
  units: {
    title: { es: 'Unidades técnicas municipales', en: 'Municipal technical units' },
    as: 'technical-unit',
  },
  responsible: {
    title: { es: 'Unidad responsable del compromiso', en: 'Unit responsible for a commitment' },
    as: 'responsible-institution',
  },
  member: { title: { es: 'Integrante del Foro Multiactor', en: 'Member of the forum' }, as: 'forum-member' },
  secretary: { title: { es: 'Secretaría del foro', en: 'Secretary of the forum' }, as: 'secretary' },
  polling: { title: { es: 'Mesa de votación', en: 'Polling desk' }, as: 'polling-officer' },
  paper: { title: { es: 'Digitación de papeletas', en: 'Paper entry' }, as: 'paper-officer' },
  monitor: { title: { es: 'Ente de monitoreo', en: 'Monitoring body' }, as: 'monitoring-body' },
  observer: { title: { es: 'Observación externa', en: 'External observers' }, as: 'observer' },
  administrator: { title: { es: 'Administración', en: 'Administration' }, as: 'administrator' },
  public: { title: { es: 'Vecinas y vecinos', en: 'The public' }, as: 'public' },
};
