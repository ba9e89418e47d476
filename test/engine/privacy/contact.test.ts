import { expect, it } from 'vitest';
import { personalDataView } from '../../../engine/privacy/views/personal-data.ts';
import { accepted } from '../../given.ts';
import { withGate } from '../dialogues/given-dialogues.ts';
import { somePrivacy } from './given-privacy.ts';

withGate();

it('erases how a person is reached and how they sign in, with the mail that waits for them', async () => {
  const given = await somePrivacy();
  const { at, citizen } = given;
  const email = `vecina-${process.pid}-${citizen.id.slice(-6)}@example.org`;
  await accepted(at, at.administrator, 'invite-person', { person: citizen.id, email, language: 'es' });
  const held = () =>
    personalDataView(at.engine, { organization: at.organization, person: citizen.id }).then((view) =>
      JSON.stringify(view),
    );
  expect(await held()).toContain(email);
  await accepted(at, at.administrator, 'erase-person', { person: citizen.id, cause: 'purpose-ended' });
  expect(await held()).not.toContain(email);
  const left = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: [
      await tx.selectFrom('person_contact').select('email').where('email', '=', email).execute(),
      await tx.selectFrom('sign_in.invited').select('email').where('email', '=', email).execute(),
      await tx.selectFrom('outgoing_mail').select('id').where('person', '=', citizen.id).execute(),
    ],
  }));
  expect(left).toEqual([[], [], []]);
});
