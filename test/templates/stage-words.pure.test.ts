import { expect, it } from 'vitest';
import es from '../../templates/messages/es/process.json' with { type: 'json' };
import { hasWords, languages } from '../../templates/messages.ts';

it('has words at the desk for every state of a stage, those of a process that is over among them', () => {
  const states = Object.keys(es.states.stage);
  expect(states).toContain('ended');
  const missing = languages.flatMap((language) =>
    states.filter((state) => !hasWords(language, `values.diagram.stage-${state}`)),
  );
  expect(missing).toEqual([]);
});
