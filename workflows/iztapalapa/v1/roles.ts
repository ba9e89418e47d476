import type { WorkflowRoles } from '../../../engine/workflow/define.ts';

/** Who does what, under the names of the borough. */
export const roles: WorkflowRoles = {
  administrator: { title: { es: 'Administración', en: 'Administration' }, as: 'administrator' },
  planning: {
    title: {
      es: 'Dirección General de Planeación y Participación Ciudadana',
      en: 'Directorate-General of Planning and Citizen Participation',
    },
    as: 'team',
  },
  responsible: {
    title: { es: 'Funcionariado responsable del territorio', en: 'Official responsible for the territory' },
    as: 'facilitator',
  },
  secretary: { title: { es: 'Coordinación operativa', en: 'Operative coordination' }, as: 'secretary' },
  servant: {
    title: { es: 'Servidor o servidora del pueblo', en: 'Servant of the people' },
    as: 'territorial-servant',
  },
  promoter: { title: { es: 'Promotor o promotora comunitaria', en: 'Community promoter' }, as: 'promoter' },
  liaison: {
    title: { es: 'Enlace comunitario voluntario', en: 'Volunteer community liaison' },
    as: 'liaison',
  },
  area: { title: { es: 'Área de la alcaldía', en: 'Area of the borough' }, as: 'responsible-institution' },
  technical: { title: { es: 'Área técnica', en: 'Technical area' }, as: 'technical-unit' },
  public: { title: { es: 'Vecinas y vecinos', en: 'The public' }, as: 'public' },
};
