import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { permissionsPage } from './permissions-page.ts';

it('keeps docs/permissions.md current with the engine', async () => {
  await expect(permissionsPage(composeCatalogue())).toMatchFileSnapshot('../../docs/permissions.md');
});
