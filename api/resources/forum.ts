import { forumView, resolutionsView, resolutionView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** The forum of a process, and what it decided. */
export const forumResources: readonly Resource[] = [
  resource({ path: `${inProcess}/forum`, name: 'forum', domain: 'forum', view: forumView }),
  resource({
    path: `${inProcess}/resolutions/{resolution}`,
    name: 'resolution',
    domain: 'forum',
    view: resolutionView,
  }),
  resource({ path: `${inProcess}/resolutions`, name: 'resolutions', domain: 'forum', view: resolutionsView }),
];
