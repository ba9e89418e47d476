import { expect, it } from 'vitest';
import { citationsView } from '../../../engine/systematization/views/citations.ts';
import { traceOfContribution } from '../../../engine/systematization/views/trace.ts';
import { aSystematization, withSystematization } from './given-process.ts';

withSystematization();

it('asks for a theme and an answer for what was hidden too, and never shows what it said', async () => {
  const given = await aSystematization();
  const hidden = await given.said('Algo con el nombre de una persona.');
  const where = { organization: given.at.organization, process: given.process };
  const text = { title: 'Una', theme: 'security', cites: [hidden] };
  const proposal = await given.made('formulate-proposal', text, 'proposal');
  await given.accepted('dispose-proposal', { proposal, outcome: 'incorporated' });
  const why = { reason: 'personal-data', explanation: 'Nombra a una persona.' };
  await given.accepted('hide-contribution', { contribution: hidden, ...why });

  expect(await given.verdict('every-input-systematized')).toMatchObject({
    status: 'not-met',
    missing: [{ contribution: hidden }],
  });
  const themes = [{ theme: 'security', heard: 'Algo.', response: 'Algo.' }];
  expect(await given.refused('publish-reasoned-response', { themes })).toMatchObject({
    reason: 'answers-missing',
    details: { firstContributions: [hidden] },
  });
  await given.accepted('code-contributions', {
    codings: [{ contribution: hidden, theme: 'security', role: 'problem' }],
  });
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: hidden, outcome: 'incorporated', proposal }],
  });
  await given.accepted('publish-reasoned-response', { themes });

  const trace = await traceOfContribution(given.at.engine, { ...where, contribution: hidden });
  expect(trace?.contribution).toMatchObject({ state: 'hidden', body: null });
  const cited = await citationsView(given.at.engine, { ...where, proposal, limit: 5 });
  expect(cited?.items).toMatchObject([{ contribution: hidden, body: null }]);
  expect(JSON.stringify([trace, cited])).not.toContain('nombre de una persona');
  await given.verified();
});
