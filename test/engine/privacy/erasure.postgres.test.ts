import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { personalDataView } from '../../../engine/privacy/views/personal-data.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { withGate } from '../dialogues/given-dialogues.ts';
import { aPerson, consents, somePrivacy } from './given-privacy.ts';

withGate();

it('erases whatever is noted of a person at the same time, or lets it be refused', async () => {
  const given = await somePrivacy();
  const { at, process } = given;
  for (let round = 0; round < 12; round += 1) {
    const { id: person } = await aPerson(given);
    const minor = { means: 'electronic-signature', years: 12, guardian: 'Su madre' };
    const note = () =>
      execute(at.engine, given.team, {
        organization: at.organization,
        process,
        command: 'record-consent',
        input: { person, purpose: 'accessibility', ...consents(minor) },
      });
    const [erased, ...noted] = await Promise.all([
      execute(at.engine, at.administrator, {
        organization: at.organization,
        command: 'erase-person',
        input: { person, cause: 'request-of-the-person' },
      }),
      note(),
      note(),
    ]);
    expect(erased.ok).toBe(true);
    for (const answer of noted)
      if (!answer.ok) expect(answer.refusal).toMatchObject({ reason: 'person-is-erased' });
    const held = await personalDataView(at.engine, { organization: at.organization, person });
    expect(JSON.stringify(held)).not.toContain('Su madre');
  }
  expect(await verifyOne(at.engine, { organization: at.organization, process })).toMatchObject({
    faults: [],
  });
});
