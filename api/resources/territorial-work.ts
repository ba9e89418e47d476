import { z } from 'zod';
import {
  assemblyReturnsView,
  blockAssembliesView,
  diagnosesView,
  localAgendasView,
  localAgendaView,
  mattersView,
  postsView,
  workingTablesView,
  workingTableView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';

const after = z.uuid();

/** What goes on in a territory: what is reported, the tables, the assemblies of blocks, the diagnosis and the agenda. */
export const territorialWorkResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/posts',
    name: 'posts',
    domain: 'territories',
    query: {
      within: z
        .string()
        .regex(/^[a-z0-9/-]*$/)
        .max(300)
        .optional(),
    },
    view: postsView,
  }),
  resource({
    path: `${inProcess}/matters`,
    name: 'matters',
    domain: 'working-tables',
    query: { state: Name.optional() },
    after,
    view: mattersView,
  }),
  resource({
    path: `${inProcess}/working-tables`,
    name: 'working-tables',
    domain: 'working-tables',
    query: { state: Name.optional() },
    after,
    view: workingTablesView,
  }),
  resource({
    path: `${inProcess}/working-tables/{table}`,
    name: 'working-table',
    domain: 'working-tables',
    view: workingTableView,
  }),
  resource({
    path: `${inProcess}/assembly-returns`,
    name: 'assembly-returns',
    domain: 'dialogues',
    after,
    view: assemblyReturnsView,
  }),
  resource({
    path: `${inProcess}/block-assemblies`,
    name: 'block-assemblies',
    domain: 'dialogues',
    after,
    view: blockAssembliesView,
  }),
  resource({
    path: `${inProcess}/diagnoses`,
    name: 'diagnoses',
    domain: 'agenda',
    after,
    view: diagnosesView,
  }),
  resource({
    path: `${inProcess}/local-agendas`,
    name: 'local-agendas',
    domain: 'agenda',
    after,
    view: localAgendasView,
  }),
  resource({
    path: `${inProcess}/local-agendas/{agenda}`,
    name: 'local-agenda',
    domain: 'agenda',
    view: localAgendaView,
  }),
];
