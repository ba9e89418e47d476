import { expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { penalolenActionPlan } from '../../workflows/penalolen/v1/index.ts';
import { accepted, anOrganization } from '../given.ts';

it('draws a process with its present stage marked, and says the same in words beside it', async () => {
  const at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow: penalolenActionPlan });
  const input = { workflow: 'penalolen-action-plan', version: 1, title: 'Plan' };
  const { result } = await accepted(at, at.administrator, 'open-process', input);
  const app = createApi(at.engine);
  const read = (what: string, language = 'es') =>
    app.request(`/api/${at.organization}/processes/${result.process}/${what}`, {
      headers: { 'accept-language': language },
    });
  const picture = await read('diagram.svg');
  expect(picture.headers.get('content-type')).toContain('image/svg+xml');
  expect(await picture.text()).toMatch(/<svg[\s\S]*Diálogos ciudadanos/);
  const told = (await (await read('outline', 'en')).json()) as { text: string; picture: string };
  expect(told.text).toContain('Citizen dialogues');
  expect(told.picture).toBe('diagram.svg');
  const nobody = await app.request(`/api/${at.organization}/processes/${at.organization}/diagram.svg`);
  expect(nobody.status).toBe(404);
});
