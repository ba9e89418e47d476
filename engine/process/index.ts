import { defineDomain } from '../kernel/domain.ts';
import { requestPassage } from './commands/request-passage.ts';

/** The course of a process from stage to stage. */
export const course = defineDomain({
  name: 'process',
  commands: [requestPassage],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [{ table: 'process', columns: ['title'] }],
});
