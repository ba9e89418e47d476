import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { workflows } from '../../workflows/index.ts';
import { ruleUsesPage } from './rule-uses-page.ts';

it('keeps docs/rule-uses.md current with the methods', async () => {
  await expect(ruleUsesPage(workflows, composeCatalogue())).toMatchFileSnapshot('../../docs/rule-uses.md');
});
