import { randomUUID } from 'node:crypto';
import type { Called, CalledMeeting } from './given-mail.ts';

/** A meeting called to so many subscribers, whose mail waits; they are put there past the engine. */
export async function callsSubscribers(given: Called, count: number): Promise<CalledMeeting> {
  const { engine, organization } = given;
  const { process, team, email } = await given.process();
  const subscriptions = Array.from({ length: count }, () => randomUUID());
  await engine.unit(organization, async (tx) => {
    const asked = { choice: 'each', asked_at: '2020-01-01', confirmed_at: '2020-01-01' } as const;
    await tx
      .insertInto('subscription')
      .values(subscriptions.map((id) => ({ organization, process, id, ...asked })))
      .execute();
    await tx
      .insertInto('subscription_address')
      .values(
        subscriptions.map((subscription) => ({
          ...{ organization, process, subscription, language: 'es' },
          email: `${subscription}@vecindad.example`,
        })),
      )
      .execute();
    return { commit: true, value: undefined };
  });
  const meeting = await given.schedules(team, process);
  await given.send(team, process, 'notify-meeting', { meeting, channels: [{ channel: 'email' }] });
  return { process, meeting, team, email };
}
