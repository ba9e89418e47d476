import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderWaiting } from '../../engine/documents/renditions/render-waiting.ts';
import { hashOf } from '../../engine/kernel/canonical.ts';
import { clockPrincipal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { startRenderer } from '../../templates/formats/renderer.ts';
import { createApp } from '../../web/app.ts';
import { testClock } from '../database.ts';
import { hoursFromNow, withGate } from '../engine/dialogues/given-dialogues.ts';
import { aRegister, type Entered, type Register } from '../engine/documents/register/given-register.ts';

withGate([]);

const renderer = startRenderer();
/** Nothing is small enough for it. */
const narrow = startRenderer({ workers: 1, mostBytes: 10 });
afterAll(() => Promise.all([renderer.close(), narrow.close()]));

let given: Register;
let app: ReturnType<typeof createApp>;
const log: string[] = [];
beforeAll(async () => {
  given = await aRegister();
  app = createApp(given.at.engine, (line) => log.push(line), { renderer });
});

const file = ({ document }: Pick<Entered, 'document'>, format: string) =>
  `/api/${given.at.organization}/processes/${given.process}/documents/${document}.${format}`;

async function published(): Promise<Entered> {
  const entered = await given.minutes();
  const { document, contentHash } = entered;
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  await given.accepted('publish-document', { document });
  return entered;
}

async function keptEvents({ document }: Entered) {
  const ledger = `/api/${given.at.organization}/processes/${given.process}/ledger?limit=200`;
  const { items: events } = (await (await app.request(ledger)).json()) as {
    items: { type: string; body: { payload: { document?: string } } }[];
  };
  return events.filter(({ type, body }) => type === 'rendition-kept' && body.payload.document === document);
}

it('makes the files of a document once for all who ask at once, and tells of it once', async () => {
  const entered = await published();
  const answers = await Promise.all(
    ['pdf', 'docx', 'txt', 'html', 'docx', 'pdf'].map((format) => app.request(file(entered, format))),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(answers[1]!.headers.get('etag')).toBe(answers[4]!.headers.get('etag'));
  expect(await keptEvents(entered)).toHaveLength(1);
});

it('answers at once for a document that could not be made, until its pause is over', async () => {
  const { engine } = given.at;
  const entered = await published();
  let tries = 0;
  const failing = startRenderer({ workers: 1, mostBytes: 10 });
  const counted: typeof failing = {
    ...failing,
    render: (what, wanted) => {
      tries += 1;
      return failing.render(what, wanted);
    },
  };
  const refusing = createApp(engine, (line) => log.push(line), { renderer: counted });
  try {
    const answers = [];
    for (const format of ['txt', 'pdf', 'txt', 'html'])
      answers.push(await refusing.request(file(entered, format)));
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(tries).toBe(1);
    const { rendering } = await given.entry(entered.document);
    expect(rendering).toMatchObject({ attempts: 1, fault: 'too-large', givenUpAt: null });
    testClock.moveTo(hoursFromNow(1));
    expect((await app.request(file(entered, 'txt'))).status).toBe(200);
  } finally {
    await failing.close();
  }
});

it('keeps no bytes twice, nor any of words that the document no longer has', async () => {
  const { engine, organization } = given.at;
  const entered = await published();
  const { data } = await given.entry(entered.document);
  const keeps = async (text: string, dataHash: string) => {
    const content = Buffer.from(text).toString('base64');
    const input = {
      ...{ document: entered.document, stage: 'signed', errata: 0, dataHash, renderer: 'plain/1' },
      renditions: [{ format: 'txt', content }],
    };
    const answer = await execute(engine, clockPrincipal, {
      ...{ organization, process: given.process, command: 'keep-rendition', input },
    });
    return answer.ok ? 'kept' : (answer.refusal as { reason?: string }).reason;
  };
  expect(await keeps('Lo que se borró.', hashOf({ other: 'words' }))).toBe('rendition-of-other-words');
  expect(await keeps('Lo primero.', hashOf(data))).toBe('kept');
  expect(await keeps('Lo segundo.', hashOf(data))).toBe('rendition-kept-before');
  expect(await (await app.request(file(entered, 'txt'))).text()).toBe('Lo primero.');
  // Asked for again, what is there already is taken off the list, and is not made for ever.
  await given.accepted('render-again', { document: entered.document });
  const again = async () => ({ renderer: 'plain/2', bytes: { txt: Buffer.from('Lo tercero.') } });
  await renderWaiting(engine, again, organization);
  expect((await given.entry(entered.document)).rendering).toBeNull();
  expect(await (await app.request(file(entered, 'txt'))).text()).toBe('Lo primero.');
});

it('says that a file could not be made, as no fault of whoever asks nor of ours', async () => {
  const entered = await published();
  const poor = createApp(given.at.engine, (line) => log.push(line), { renderer: narrow });
  const answer = await poor.request(file(entered, 'html'), { headers: { 'accept-language': 'es' } });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'file-not-made', type: '/problems/file-not-made' });
  expect(log).toEqual([]);
});

const items = [{ says: 'Lo que nadie ha leído', shouldSay: 'Otra cosa', reason: 'Un error.' }];

it('publishes an erratum with what it corrects and not before', async () => {
  const entered = await given.minutes();
  const { document, contentHash } = entered;
  const issued = await given.accepted('issue-erratum', { document, contentHash, items });
  const erratum = { document: issued.result.erratum as string };
  expect(await given.refused('publish-document', erratum)).toMatchObject({
    reason: 'corrected-document-not-published',
  });
  expect((await app.request(file(erratum, 'txt'))).status).toBe(404);
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  await given.accepted('publish-document', { document });
  expect(await (await app.request(file(erratum, 'txt'))).text()).toContain('Lo que nadie ha leído');
});

it('shows no erratum that was withdrawn', async () => {
  const { document, contentHash, folio } = await given.minutes();
  const issued = await given.accepted('issue-erratum', { document, contentHash, items });
  const withdrawn = { document: issued.result.erratum as string, reason: 'No era un error.' };
  await given.accepted('withdraw-document', withdrawn);
  expect((await given.entry(document)).corrections).toEqual([]);
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  await given.accepted('publish-document', { document });
  const verification = `/v/${given.at.organization}/${folio}/${contentHash.slice(0, 16)}`;
  for (const path of [file({ document }, 'txt'), verification])
    expect(await (await app.request(path)).text()).not.toContain('Lo que nadie ha leído');
});
