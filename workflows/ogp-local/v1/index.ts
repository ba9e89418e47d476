import { defineWorkflow, type WorkflowRoles } from '../../../engine/workflow/define.ts';
import { inInception, ourChoice } from './basis.ts';
import { coCreation } from './co-creation.ts';
import { evaluation } from './evaluation.ts';
import { implementation } from './implementation.ts';
import { plan } from './plan.ts';
import { preparation } from './preparation.ts';
import { procedure } from './procedure.ts';
import { response } from './response.ts';
import { nonGovernment, type Stage } from './stage.ts';

const roles: WorkflowRoles = {
  'point-of-contact': { title: { es: 'Punto de contacto', en: 'Point of contact' }, as: 'point-of-contact' },
  team: { title: { es: 'Equipo de gobierno abierto', en: 'Open government team' }, as: 'team' },
  facilitator: { title: { es: 'Facilitación', en: 'Facilitators' }, as: 'facilitator' },
  unit: { title: { es: 'Unidad técnica', en: 'Technical unit' }, as: 'technical-unit' },
  responsible: {
    title: { es: 'Institución responsable', en: 'Responsible institution' },
    as: 'responsible-institution',
  },
  counterpart: {
    title: { es: 'Contraparte de la sociedad civil', en: 'Civil-society counterpart' },
    as: 'civil-society-counterpart',
  },
  member: { title: { es: 'Integrante del foro', en: 'Member of the forum' }, as: 'forum-member' },
  secretary: { title: { es: 'Secretaría del foro', en: 'Secretary of the forum' }, as: 'secretary' },
  monitor: { title: { es: 'Ente de monitoreo', en: 'Local monitoring body' }, as: 'monitoring-body' },
  observer: { title: { es: 'Observación', en: 'Observers' }, as: 'observer' },
  administrator: { title: { es: 'Administración', en: 'Administration' }, as: 'administrator' },
  public: { title: { es: 'Ciudadanía', en: 'The public' }, as: 'public' },
};

const sectors = {
  government: { title: { es: 'Gobierno', en: 'Government' } },
  'civil-society': { title: { es: 'Sociedad civil', en: 'Civil society' } },
  academia: { title: { es: 'Academia', en: 'Academia' } },
  community: { title: { es: 'Comunidad', en: 'Community' } },
};

/** How the forum approves the plan and the end: the programme asks for a forum and leaves to it how it decides. */
const approval: NonNullable<Stage['approval']> = {
  by: 'forum',
  procedure: 'in-force',
  held: 'either',
  basis: ourChoice(
    'El programa pide que el foro respalde el plan y deja en sus manos cómo decide: vale su reglamento.',
    'The programme asks that the forum endorses the plan and leaves to it how it decides: its rules of procedure hold.',
  ),
};

/**
 * The cycle of a member of OGP Local, by the programme's own requirements and the calendar of its monitoring body: for
 * a local government that has no method of its own yet. Which set of requirements judges it follows from its plan's
 * first day. Source: OGP Local Handbook; OGP Local, guidance on the inception report; OGP, glossary.
 */
const ogpLocalIn = (suffix: string, jurisdiction: { country: string; timeZone: string }) =>
  defineWorkflow({
    format: 1,
    id: `ogp-local-${suffix}`,
    version: 1,
    title: { es: 'Plan de acción de OGP Local', en: 'OGP Local action plan' },
    jurisdiction,
    roles,
    forum: { sectors, procedure, basis: inInception('the forum has members of government and of others') },
    standard: { programme: 'ogp', membership: 'local', nonGovernment: [...nonGovernment] },
    throughout: [
      ...(['forum', 'forum-decisions', 'forum-sessions', 'session-minutes', 'forum-procedure'] as const),
      ...(['session-agreements', 'agreements-follow-up', 'moderation', 'public-information'] as const),
    ],
    stages: {
      preparation,
      'co-creation': coCreation,
      response,
      plan: { ...plan, approval },
      implementation,
      evaluation: { ...evaluation, approval },
    },
  });

export const ogpLocalChile = ogpLocalIn('cl', { country: 'CL', timeZone: 'America/Santiago' });
export const ogpLocalMexico = ogpLocalIn('mx', { country: 'MX', timeZone: 'America/Mexico_City' });
export const ogpLocalPeru = ogpLocalIn('pe', { country: 'PE', timeZone: 'America/Lima' });
