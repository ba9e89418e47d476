import type { Hono } from 'hono';
import { z } from 'zod';
import {
  courseView,
  type EngineWithDoor,
  meetingView,
  organizationView,
  processView,
} from '../engine/index.ts';
import type { CallTold } from '../templates/channels/call-told.ts';
import { channelText, textChannels } from '../templates/channels/channel-text.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

interface At {
  readonly organization: string;
  readonly process: string;
  readonly meeting: string;
}

/** The texts of a call, one for each channel, to copy or to hand on: plain text, in the reader's language. */
export function channelTextRoutes(app: Hono<Env>, engine: EngineWithDoor): void {
  app.get('/api/:organization/processes/:process/meetings/:meeting/channels/:file', async (c) => {
    const { file, ...at } = c.req.param();
    const channel = textChannels.find((one) => file === `${one}.txt`);
    if (channel === undefined) throw notThere('meeting');
    const call = await callTold(engine, at);
    if (call === undefined) throw notThere('meeting');
    return c.text(channelText(c.get('language'), channel, call), 200, {
      'Cache-Control': 'no-cache',
      'Content-Disposition': `inline; filename="${channel}.txt"`,
    });
  });
}

const notThere = (what: string): Refused => new Refused({ code: 'not-found', what, id: '' });

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** What the texts are cut from; nothing where there is no such meeting. */
export async function callTold(engine: EngineWithDoor, at: At): Promise<CallTold | undefined> {
  if (!isId(at.process) || !isId(at.meeting)) return undefined;
  const [meeting, process, course, organization] = await Promise.all([
    meetingView(engine, at),
    processView(engine, at),
    courseView(engine, at),
    organizationView(engine, at),
  ]);
  if (meeting === undefined || process === undefined || course === undefined) return undefined;
  const { title, startsAt, endsAt, place, call } = meeting;
  return {
    ...{ title, startsAt, endsAt, place },
    publicBody: organization?.name ?? '',
    process: process.title,
    timeZone: course.spec.jurisdiction.timeZone,
    convener: call?.convener ?? null,
    object: call?.object ?? null,
    agenda: call?.agenda ?? [],
    whoMayAttend: call?.whoMayAttend ?? null,
    registrationUntil: call?.registrationUntil ?? null,
    contact: call?.contact ?? null,
    link: `${engine.signIn.settings.baseUrl}/o/${at.organization}/p/${at.process}/meetings/${at.meeting}`,
  };
}
