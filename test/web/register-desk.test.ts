import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWaiting } from '../../engine/documents/renditions/render-waiting.ts';
import type { Principal } from '../../engine/index.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { withGate } from '../engine/dialogues/given-dialogues.ts';
import {
  aDeclaration,
  aRegister,
  type Entered,
  type Register,
} from '../engine/documents/register/given-register.ts';

withGate([]);

let given: Register;
let minutes: Entered & { readonly meeting: string };
let at: string;

/** The desk alone, with whoever is signed in. */
function deskOf(principal: Principal, language: 'es' | 'en' = 'es'): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('principal', principal);
    c.set('language', language);
    await next();
  });
  deskRoutes(app, given.at.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
  return app;
}

const page = async (principal: Principal, path: string, language: 'es' | 'en' = 'es') => {
  const answer = await deskOf(principal, language).request(`${at}${path}`);
  return { status: answer.status, text: await answer.text() };
};

const form = (values: { readonly [name: string]: string }) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return { method: 'POST', body };
};

const publicly: Principal = { kind: 'public', id: 'public' };

beforeAll(async () => {
  given = await aRegister();
  at = `/o/${given.at.organization}/p/${given.process}`;
  minutes = await given.minutes();
});

/** A declaration with a code and title of its own, drafted by the team. */
async function declared(code: string, title: string = aDeclaration.title): Promise<Entered> {
  await given.accepted('write-declaration', { ...aDeclaration, code, title });
  return given.drafts({ kind: 'joint-declaration', subject: code });
}

describe('the register at the desk', () => {
  it('lists documents by kind with what is still to be done, and to the public what was published', async () => {
    const { text } = await page(given.team, '/documents');
    expect(text).toContain('Acta de una reunión');
    expect(text).toContain(minutes.folio);
    expect(text).toContain('Falta firmarlo, si pide firmas, y publicarlo.');
    expect(text).toContain(`documents/${minutes.document}.pdf`);
    expect(text).toContain('/documents/prepare');
    const seen = await page(publicly, '/documents');
    expect(seen.text).toContain('Todavía no hay documentos.');
    expect(seen.text).not.toContain(minutes.folio);
    expect((await page(publicly, `/documents/${minutes.document}`)).status).toBe(404);
    expect((await page(given.team, '/documents', 'en')).text).toContain('Register of documents');
  });

  it('shows a document with the buttons that its reader may press, filled in', async () => {
    const { text } = await page(given.facilitator, `/documents/${minutes.document}`);
    expect(text).toContain('falta su firma');
    expect(text).toContain(
      `/do/sign-document?document=${minutes.document}&amp;contentHash=${minutes.contentHash}`,
    );
    expect(text).not.toContain('/do/publish-document');
    const desk = deskOf(given.facilitator);
    const signs = { request: 'a-form', document: minutes.document, contentHash: minutes.contentHash };
    const back = `/documents/${minutes.document}`;
    const sent = await desk.request(
      `${at}/do/sign-document`,
      form({ ...signs, act: 'signed', means: 'electronic', back }),
    );
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toContain(`${at}${back}?done=sign-document`);
    const after = await page(given.team, back);
    expect(after.text).toContain('firmó');
    expect(after.text).toContain('/do/publish-document');
  });

  it('shows whoever is asked to sign what they are asked, mandate or none', async () => {
    const guest = await given.onRecord();
    const { document, contentHash } = await given.minutes([{ signer: 'attendee', person: guest.id }]);
    expect((await page(await given.onRecord(), `/documents/${document}`)).status).toBe(404);
    const { status, text } = await page(guest, `/documents/${document}`);
    expect(status).toBe(200);
    expect(text).toContain('/do/sign-document');
    await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, guest);
  });

  it('prepares a document by kind and by the name of what it is about', async () => {
    const offered = await page(given.team, '/documents/prepare');
    expect(offered.text).toContain('De una declaratoria');
    expect(offered.text).toContain('kind=joint-declaration');
    expect(offered.text).not.toContain('kind=erratum');
    expect((await page(given.team, '/documents/prepare?kind=joint-declaration')).text).toContain(
      'Todavía no hay nada',
    );
    await given.accepted('write-declaration', aDeclaration);
    const { text } = await page(given.team, '/documents/prepare?kind=joint-declaration');
    expect(text).toContain('Declaratoria conjunta de apertura</option>');
    expect(text).toContain('name="observeUntil"');
    const chosen = { request: 'another-form', subject: 'declaratoria', language: 'es' };
    const sent = await deskOf(given.team).request(
      `${at}/documents/prepare?kind=joint-declaration`,
      form(chosen),
    );
    expect(sent.status).toBe(303);
    const there = (sent.headers.get('location') ?? '').replace(/\?.*$/, '').replace(at, '');
    expect((await page(given.secretary, there)).text).toContain('/do/approve-document');
    expect((await page(given.facilitator, '/documents/prepare')).status).toBe(200);
    expect((await page(publicly, '/documents/prepare')).status).toBe(404);
  });

  it('offers the approval of a draft to others than who wrote it', async () => {
    const { document } = await declared('aprobable');
    const shown = async (principal: Principal) => (await page(principal, `/documents/${document}`)).text;
    expect(await shown(given.team)).toContain('/do/withdraw-document');
    expect(await shown(given.team)).not.toContain('/do/approve-document');
    expect(await shown(given.secretary)).toContain('/do/approve-document');
  });

  it('is searched by words, folio, kind, state and year, page by page', async () => {
    const found = async (query: string) => {
      const { status, text } = await page(given.team, `/documents?${query}`);
      expect(status).toBe(200);
      return [...text.matchAll(/documents\/([0-9a-f-]{36})">/g)].map(([, id]) => id);
    };
    const { document, folio } = await declared('otra', 'Declaración de ÑUÑOA 100%');
    expect(await found('words=nunoa+declaracion')).toEqual([document]);
    expect(await found('words=100%25')).toEqual([document]);
    expect(await found('words=1_0')).toEqual([]);
    expect(await found(`words=${folio.toLowerCase()}`)).toEqual([document]);
    const year = Number(folio.split('-')[1]);
    expect(await found(`kind=joint-declaration&state=drafted&year=${year}`)).toContain(document);
    expect(await found(`kind=minutes&words=${folio}`)).toEqual([]);
    expect(await found(`year=${year - 1}`)).toEqual([]);
    expect((await page(given.team, '/documents?words=nada-de-eso')).text).toContain(
      'Busque con menos palabras',
    );
    // What could be no answer to the form is left out, and the form shows what was asked.
    expect(await found('state=%27--&year=x&kind=%3Cb%3E')).toContain(document);
    expect((await page(given.team, '/documents?words=%22%3E%3Cb%3E')).text).toContain(
      'value="&quot;&gt;&lt;b&gt;"',
    );
  });

  it('asks for an answer to each observation before a draft is written anew', async () => {
    await given.accepted('write-declaration', { ...aDeclaration, code: 'otra' });
    const draft = await given.drafts({ kind: 'joint-declaration', subject: 'otra' });
    const { document, contentHash } = draft;
    await given.accepted(
      'observe-document',
      { document, contentHash, text: 'Falta el plazo.' },
      given.facilitator,
    );
    const query = '/documents/prepare?kind=joint-declaration&subject=otra';
    const { text } = await page(given.team, query);
    expect(text).toContain('Respuesta a la observación: «Falta el plazo.»');
    const filled = { request: 'an-answer', subject: 'otra', language: 'es' };
    const desk = deskOf(given.team);
    expect((await desk.request(`${at}${query}`, form(filled))).status).toBe(422);
    const answered = form({ ...filled, 'answers.0.taken': 'on', 'answers.0.reply': 'Se agrega.' });
    expect((await desk.request(`${at}${query}`, answered)).status).toBe(303);
    const seen = await page(given.team, `/documents/${document}`);
    expect(seen.text).toContain('Se acoge. Se agrega.');
  });

  it('asks the number of lines of a sheet, as its kind does', async () => {
    const { text } = await page(given.team, '/documents/prepare?kind=sign-in-sheet');
    expect(text).toContain('name="about.lines"');
    expect(text).toContain('Diálogo de mujeres');
  });
});

it('tells whoever works on a document which pictures its files show in words', async () => {
  const { document } = await given.minutes();
  const { engine, organization } = given.at;
  const file = 'a'.repeat(64);
  const missing = [{ file, reason: 'not-drawable' }];
  const render = async () => ({ renderer: 'a test', bytes: { txt: Buffer.from('x') }, missing });
  await renderWaiting(engine, render, organization);
  expect((await given.entry(document)).renditions).toMatchObject([{ missing }]);
  const { text } = await page(given.team, `/documents/${document}`);
  expect(text).toContain('Faltan imágenes');
  expect(text).toContain(`<code>${file}</code>: No se muestra porque el archivo está dañado.`);
  expect((await page(publicly, `/documents/${document}`)).text).not.toContain(file);
});
