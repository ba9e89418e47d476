import { defineDomain } from '../../kernel/domain.ts';
import { importTemplates } from './commands/import-templates.ts';
import { publishTemplate } from './commands/publish-template.ts';
import { retireTemplate } from './commands/retire-template.ts';

/** An organization's own texts of the templates that its documents are written with. */
export const documentTemplates = defineDomain({
  name: 'document-templates',
  commands: [publishTemplate, retireTemplate, importTemplates],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
  personal: { actsById: { document_template: ['published_by'] } },
});
