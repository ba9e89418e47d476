import { expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { anOrganization } from '../given.ts';

it('takes a character that no text may hold for an address of nothing', async () => {
  const at = await anOrganization();
  const app = createApi(at.engine);
  const headers = { authorization: `Bearer ${at.key}`, 'content-type': 'application/json' };
  const read = await app.request(`/api/${at.organization}%00/processes`, { headers });
  expect(read.status).toBe(404);
  const body = JSON.stringify({ office: 'O', institution: 'I' });
  const sent = await app.request(`/api/${at.organization}%00/commands/register-person`, {
    method: 'POST',
    headers,
    body,
  });
  expect(sent.status).toBe(404);
});
