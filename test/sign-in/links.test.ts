import { expect, it } from 'vitest';
import { acceptByLink, invitationLink } from '../../engine/sign-in/invitations.ts';
import { askForLink, useLink } from '../../engine/sign-in/links.ts';
import { membershipsView } from '../../engine/sign-in/memberships.ts';
import { sendLinks } from '../../engine/sign-in/send-links.ts';
import { currentSession } from '../../engine/sign-in/session.ts';
import { accepted, anOrganization } from '../given.ts';

it('lets in who was invited, and again by a link that is good once', async () => {
  const at = await anOrganization();
  const { engine } = at;
  const p = (await accepted(at, at.administrator, 'register-person', { office: 'a', institution: 'b' }))
    .result.person as string;
  const inv = await accepted(at, at.administrator, 'invite-person', {
    person: p,
    email: `X${at.organization}@Example.org`,
  });
  const link = invitationLink(engine.signIn, at.organization, inv.result.invitation as string);
  const token = link.split('/').at(-1)!;
  const used = await acceptByLink(
    engine,
    { organization: at.organization, token },
    { headers: new Headers(), place: 'x' },
  );
  expect(used).toMatchObject({ ok: true });
  const cookie = (used.ok ? used.cookies : []).map((c) => c.split(';')[0]).join('; ');
  const who = await currentSession(engine, new Headers({ cookie }));
  expect(await membershipsView(engine, who!.account)).toMatchObject([
    { organization: at.organization, person: p },
  ]);
  await askForLink(engine, { email: `x${at.organization}@example.org`, language: 'es', place: 'x' });
  let got = '';
  await sendLinks(engine, async (mail) => {
    got = mail.link;
  });
  const t = got.split('/').at(-1)!;
  const u = await useLink(engine, t, { headers: new Headers(), place: 'x' });
  expect(u).toMatchObject({ ok: true });
  expect(await useLink(engine, t, { headers: new Headers(), place: 'x' })).toMatchObject({
    ok: false,
    fault: 'used',
  });
});
