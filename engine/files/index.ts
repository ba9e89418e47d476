import { defineDomain } from '../kernel/domain.ts';
import { attachFile } from './commands/attach-file.ts';
import { storeFile } from './commands/store-file.ts';

/** One store of files for evidence, scans and photographs, each under the hash of its content. */
export const files = defineDomain({
  name: 'files',
  commands: [storeFile, attachFile],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
});
