import type { WorkflowRoles } from '../../../engine/workflow/define.ts';
import { roles as before } from '../v1/roles.ts';

/** Those of version 1, and who sits in the local technical secretariat. */
export const roles: WorkflowRoles = {
  ...before,
  member: {
    title: {
      es: 'Integrante del Secretariado Técnico Local',
      en: 'Member of the local technical secretariat',
    },
    as: 'forum-member',
  },
};
