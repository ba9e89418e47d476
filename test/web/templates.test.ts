import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lazyRenderer, previewPortOf } from '../../api/rendering.ts';
import { kindOf } from '../../engine/documents/kinds/index.ts';
import { mustShow } from '../../engine/documents/templates/must-show.ts';
import { type Engine, type Principal, templatePackView, templatesView } from '../../engine/index.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { type DeskEnv, placeOf } from '../../web/desk/place.ts';
import { withNotice } from '../../web/desk/routes.ts';
import { templateRoutes } from '../../web/desk/templates-routes.ts';
import { someDialogues, someone, withGate } from '../engine/dialogues/given-dialogues.ts';
import { showing } from '../engine/documents/templates/write-template.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';

const kind = 'evaluation-report';
const renderer = lazyRenderer({ workers: 1 });
afterAll(() => renderer.close());

let given: TestOrganization;
let at: string;
let one: string;
let process: string;
let contact: Principal;

/** The pages of templates alone, with whoever is signed in. */
function deskOf(principal: Principal): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.onError((error, c) => c.text(`${error.stack}`, 500));
  app.use(async (c, next) => {
    c.set('principal', principal);
    c.set('language', 'es');
    await next();
  });
  const preview = previewPortOf(given.engine, renderer);
  templateRoutes(app as unknown as Hono, {
    ...{ engine: given.engine as Engine, preview, placeOf, withNotice },
    show: (c, { body, status }) => c.html(body, (status ?? 200) as 200),
  });
  return app;
}

const send = (desk: Hono<DeskEnv>, path: string, fields: { readonly [name: string]: string | File }) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return desk.request(path, { method: 'POST', body });
};

withGate();

beforeAll(async () => {
  const dialogues = await someDialogues();
  given = dialogues.at;
  process = dialogues.process;
  at = `/o/${given.organization}/templates`;
  one = `${at}/${kind}/es`;
  contact = await someone('point-of-contact');
  const meeting = await dialogues.held();
  const typed = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó en mesas.' };
  await dialogues.made('draft-minutes', typed, 'minutes');
});

const own = `${showing(kindOf(kind)!.contract, mustShow[kind]!)}<p>Texto propio de la casa: {{process.title}}</p>\n`;

describe('the pages of templates', () => {
  it('list every kind of document, for those who may publish a template and for nobody else', async () => {
    const page = await (await deskOf(contact).request(at)).text();
    for (const [shown] of [[`${at}/minutes/es`], [`${at}/${kind}/en`], ['la que trae Cauce']])
      expect(page).toContain(shown);
    expect((await deskOf({ kind: 'public', id: 'public' }).request(at)).status).toBe(404);
    expect((await deskOf({ kind: 'public', id: 'public' }).request(one)).status).toBe(404);
    expect((await deskOf(contact).request(`${at}/no-such-kind/es`)).status).toBe(404);
    expect((await deskOf(contact).request(`${at}/${kind}/fr`)).status).toBe(404);
    expect((await deskOf(contact).request(`${one}?version=7`)).status).toBe(404);
  });

  it('begin with the text that comes with Cauce, and with what it may show', async () => {
    const page = await (await deskOf(contact).request(one)).text();
    expect(page).toContain('<textarea');
    expect(page).toContain(
      (builtInTemplate('es', kind) ?? '').split('\n')[0]!.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
    expect(page).toContain('<code>process.title</code>');
    expect(page).toContain('<code>{{process.title}}</code>');
  });

  it('show the values by part of the document, those in use first, and find one without losing what was typed', async () => {
    const desk = deskOf(contact);
    const page = await (await desk.request(one)).text();
    const parts = [...page.matchAll(/<details><summary>([^<]*)<\/summary>/g)].map(([, part]) => part!);
    expect(parts.length).toBeGreaterThan(3);
    const inUse = parts.map((part) => part.includes('el texto muestra'));
    expect(inUse).toEqual(inUse.toSorted((a, b) => Number(b) - Number(a)));
    const typed = '<h1>{{title}}</h1><p>a medio escribir';
    const sent = await send(desk, one, {
      text: typed,
      basedOn: '0',
      subject: '',
      find: 'PROCESO',
      do: 'find',
    });
    const found = await sent.text();
    expect(sent.status).toBe(200);
    expect(found).toContain('a medio escribir');
    expect(found).toMatch(/Datos encontrados: [1-9]\d*\./);
    expect(found).toContain('<details open><summary>');
    expect(found).toContain('value="PROCESO"');
    expect(found.match(/<th scope="row"><code>/g)!.length).toBeLessThan(
      page.match(/<th scope="row"><code>/g)!.length,
    );
  });

  it('show faults under their lines, and keep what was typed', async () => {
    const answer = await send(deskOf(contact), one, {
      text: '<h1>{{title}}</h1>\r\n<p>{{titel}}</p>',
      basedOn: '0',
      do: 'check',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(
      /<li value="2"><code>&lt;p&gt;\{\{titel}}&lt;\/p&gt;<\/code><br><strong>Línea 2: no hay ningún dato «titel»/,
    );
    expect(page).toContain('&lt;p&gt;{{titel}}&lt;/p&gt;</textarea>');
    const fine = await send(deskOf(contact), one, { text: own, basedOn: '0', do: 'check' });
    expect([fine.status, (await fine.text()).includes('El texto está en orden')]).toEqual([200, true]);
  });

  it('publish a text, compare it and return to the one that comes with Cauce', async () => {
    const desk = deskOf(contact);
    const done = await send(desk, one, { text: own, basedOn: '0', do: 'publish' });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/\/templates\?done=publish-template&seq=\d+$/),
    ]);
    expect(await (await desk.request(done.headers.get('location')!)).text()).toContain(
      'la propia, versión 1',
    );
    const stale = await send(desk, one, { text: `${own}<p>otra</p>`, basedOn: '0', do: 'publish' });
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringContaining('Mientras usted escribía'),
    ]);
    const compared = await (await desk.request(`${one}?version=1&against=0`)).text();
    expect(compared).toMatch(/class="new">.*Texto propio de la casa/);
    const back = await send(desk, one, { do: 'retire' });
    expect(back.status).toBe(303);
    const lines = (await templatesView(given.engine, given))?.templates;
    expect(lines?.find((line) => line.kind === kind && line.language === 'es')?.inForce).toBeNull();
  });

  it('take in a pack, after trying it', async () => {
    const desk = deskOf(contact);
    const other = await anOrganization();
    await accepted(other, other.administrator, 'publish-template', { kind, language: 'es', text: own });
    const pack = JSON.stringify(await templatePackView(other.engine, other));
    const file = () => new File([pack], 'pack.json', { type: 'application/json' });
    const tried = await send(desk, at, { pack: file(), do: 'try' });
    expect([tried.status, await tried.text()]).toEqual([
      200,
      expect.stringContaining('Plantillas nuevas: 1'),
    ]);
    expect((await send(desk, at, { pack: file(), do: 'import' })).status).toBe(303);
    const again = await send(desk, at, { pack: file(), do: 'import' });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('ya están en uso')]);
    const broken = await send(desk, at, { pack: new File(['{'], 'x.json'), do: 'import' });
    expect(broken.status).toBe(422);
  });
});

describe('a text that nobody has published', () => {
  const subject = () => `now:${process}:`;

  it('is tried on what is on record now, as text, page and PDF, marked as a draft', async () => {
    const desk = deskOf(contact);
    const page = await (await desk.request(`${at}/minutes/es`)).text();
    const [, subject = ''] = /<option value="(now:[^"]+)"/.exec(page) ?? [];
    expect(subject).toMatch(/^now:/);
    const text = `${showing(kindOf('minutes')!.contract, mustShow.minutes!)}<p>Texto propio de la casa</p>`;
    const shown = (order: string) => send(desk, `${at}/minutes/es`, { text, subject, do: order });
    const asText = await (await shown('preview')).text();
    expect(asText).toContain('BORRADOR');
    expect(asText).toContain('Texto propio de la casa');
    const asPage = await shown('preview-page');
    expect(asPage.headers.get('content-type')).toContain('text/html');
    expect(await asPage.text()).toContain('<p>Texto propio de la casa</p>');
    const asPdf = await shown('preview-pdf');
    expect(
      Buffer.from(await asPdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    // A text that is not in order is not rendered at all.
    const wrong = await send(desk, `${at}/minutes/es`, {
      text: `${text}{{titel}}`,
      subject,
      do: 'preview-pdf',
    });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('«titel»')]);
  });

  it('is not tried on what its reader may not see', async () => {
    const { administrator } = given;
    const hidden = await send(deskOf(administrator), one, { text: own, subject: subject(), do: 'preview' });
    expect([hidden.status, await hidden.text()]).toEqual([422, expect.stringContaining('ya no está')]);
    for (const odd of [
      '',
      'now:x:y',
      `document:${process}:x`,
      `now:${'0'.repeat(8)}-0000-0000-0000-000000000000:`,
    ]) {
      const answer = await send(deskOf(contact), one, { text: own, subject: odd, do: 'preview' });
      expect(answer.status).toBe(422);
    }
  });
});
