import { defineDomain } from '../kernel/domain.ts';
import { declarePosts } from './commands/declare-posts.ts';
import { declareTerritories } from './commands/declare-territories.ts';
import { declareTerritoryLevels } from './commands/declare-territory-levels.ts';

/** The places of an organization, level by level, and who is at work there. */
export const territories = defineDomain({
  name: 'territories',
  commands: [declareTerritoryLevels, declareTerritories, declarePosts],
  rules: [],
  activities: [],
  lifecycles: [],
  // The organization's own ledger is verified by itself (engine/ledger/verify-organization.ts).
  sealed: [],
  personal: {
    notPersonal: {
      'territory_level.name': 'a level of territory',
      'territory.name': 'a place',
      'territory_post.office': 'an office',
    },
  },
});
