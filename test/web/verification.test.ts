import { afterAll, beforeAll, expect, it } from 'vitest';
import { portOf } from '../../api/rendering.ts';
import { renderWaiting } from '../../engine/documents/renditions/render-waiting.ts';
import { startRenderer } from '../../templates/formats/renderer.ts';
import { createApp } from '../../web/app.ts';
import { withGate } from '../engine/dialogues/given-dialogues.ts';
import { aRegister, type Entered, type Register } from '../engine/documents/register/given-register.ts';
import { accepted } from '../given.ts';

withGate([]);

const renderer = startRenderer();
afterAll(() => renderer.close());

let given: Register;
let entered: Entered & { readonly meeting: string };
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  given = await aRegister();
  app = createApp(given.at.engine, () => {}, { renderer });
  entered = await given.minutes();
});

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const page = async (path: string, language = 'es') => {
  const answer = await get(path, { 'accept-language': language });
  return { status: answer.status, text: await answer.text() };
};
const paper = ({ folio, contentHash }: Entered) =>
  `/v/${given.at.organization}/${folio}/${contentHash.slice(0, 16)}`;
const file = (format: string) =>
  `/api/${given.at.organization}/processes/${given.process}/documents/${entered.document}.${format}`;

it('says of a paper without its signatures that it is not signed, and shows nothing of it', async () => {
  const { status, text } = await page(paper(entered));
  expect(status).toBe(200);
  expect(text).toContain('Este papel está aprobado, pero todavía faltan firmas.');
  expect(text).not.toContain('Diálogo de mujeres');
  expect((await get(file('pdf'))).status).toBe(404);
  expect((await get(file('json'))).status).toBe(404);
});

it('says of a signed and published paper that it is current, with its signatures by capacity', async () => {
  const { document, contentHash } = entered;
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  expect((await page(paper(entered))).text).toContain('la organización todavía no lo publica');
  await given.accepted('publish-document', { document });
  const { text } = await page(paper(entered));
  expect(text).toContain('Este papel corresponde a la versión vigente del documento.');
  expect(text).toContain('Diálogo de mujeres');
  expect(text).toContain('Municipalidad de prueba');
  expect(text).toContain('Oficina, Municipalidad: firmó (por medio electrónico)');
  expect(text).toContain(`${document}.pdf`);
  expect((await page(paper(entered), 'en')).text).toContain(
    'This paper is of the current version of the document.',
  );
});

it('hands out the bytes that were issued, under a name, with a tag', async () => {
  const port = portOf(given.at.engine, renderer, 'https://cauce.example');
  expect(await renderWaiting(given.at.engine, port, given.at.organization)).toEqual({ kept: 2, failed: 0 });
  const answer = await get(file('pdf'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toContain(
    `filename="Acta de una reunion ${entered.folio} v1.pdf"`,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const tag = answer.headers.get('etag') ?? '';
  expect((await get(file('pdf'), { 'if-none-match': tag })).status).toBe(304);
  expect(Buffer.from(await (await get(file('pdf'))).arrayBuffer()).equals(bytes)).toBe(true);
  expect(await (await get(file('json'))).json()).toMatchObject({
    folio: entered.folio,
    contentHash: entered.contentHash,
  });
  expect((await get(file('docx'))).headers.get('content-disposition')).toContain('attachment');
});

it('serves the page of a document with no more than its own styles', async () => {
  const answer = await get(file('html'));
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/style-src 'sha256-[A-Za-z0-9+/=]+'/);
  expect(policy).not.toContain('unsafe-inline');
  const text = await answer.text();
  expect(text).toContain(`https://`);
  expect(text).toContain(entered.folio);
});

it('tells a copied folio from the paper that it is on', async () => {
  const altered = await page(`/v/${given.at.organization}/${entered.folio}/${'0'.repeat(16)}`);
  expect(altered.text).toContain('El código no corresponde a este folio');
  const unknown = await page(`/v/${given.at.organization}/ACTA-2021-9999/${'0'.repeat(16)}`);
  expect(unknown.status).toBe(404);
  expect(unknown.text).toContain('No hay un documento así');
});

it('keeps the register of one organization from another', async () => {
  const other = await aRegister();
  const elsewhere = await page(
    paper(entered).replace(
      given.at.organization,
      other.at.organization === given.at.organization ? 'nadie' : other.at.organization,
    ),
  );
  expect(elsewhere.status).toBe(404);
  expect(elsewhere.text).not.toContain('Diálogo de mujeres');
});

it('takes folio and code as somebody types them', async () => {
  const { folio, contentHash } = entered;
  const typed = new URLSearchParams({
    organization: given.at.organization,
    folio: folio.toLowerCase(),
    hash: contentHash
      .slice(0, 16)
      .replace(/(.{4})/g, '$1 ')
      .toUpperCase(),
  });
  const answer = await get(`/v?${typed}`);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(paper(entered));
  expect((await page('/v')).text).toContain('Comprobar un documento');
  expect((await page(`/v/${given.at.organization}/no/esto`)).status).toBe(404);
});

it('shows an erratum of the document, and later renditions say it too', async () => {
  const { document, contentHash } = entered;
  const items = [{ says: 'Se conversó.', shouldSay: 'Se acordó.', reason: 'Error de copia.' }];
  const { result } = await given.accepted('issue-erratum', { document, contentHash, items });
  expect(result).toMatchObject({ number: 1 });
  const { text } = await page(paper(entered));
  expect(text).toContain('Tiene fe de erratas');
  expect(text).toContain('donde dice «Se conversó.», debe decir «Se acordó.»');
  const later = await (await get(file('txt'))).text();
  expect(later).toContain('debe decir');
  expect((await given.entry(document)).corrections).toMatchObject([{ folio: result.folio, items }]);
  await given.verified();
});

it('asks whoever reads it out by a program to wait', async () => {
  const polite = createApp(given.at.engine, () => {}, { renderer });
  const statuses: number[] = [];
  for (let time = 0; time < 62; time += 1) statuses.push((await polite.request(paper(entered))).status);
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  expect(statuses.slice(60)).toEqual([429, 429]);
});

it('says above every page and in the views what the organization wants known of them, and escapes it', async () => {
  const { organization } = given.at;
  const process = `/api/${organization}/processes/${given.process}`;
  const tag = async () => (await get(process)).headers.get('etag');
  const before = await tag();
  const notice = { es: 'Ensayo <b>ilustrativo</b>', en: 'Rehearsal' };
  await accepted(given.at, given.at.administrator, 'set-organization-notice', { notice });
  const desk = `/o/${organization}/p/${given.process}`;
  for (const path of [
    `/o/${organization}`,
    desk,
    `${desk}/contradictions`,
    `${desk}/nowhere`,
    paper(entered),
  ]) {
    const headers = { accept: 'text/html', 'accept-language': 'es' };
    const text = await (await get(path, headers)).text();
    expect(text, path).toContain('role="note"');
    expect(text, path).toContain('Ensayo &lt;b&gt;ilustrativo&lt;/b&gt;');
  }
  expect((await page(desk, 'en')).text).toContain('Rehearsal');
  for (const path of [process, `/api/${organization}`])
    expect(await (await get(path)).json()).toMatchObject({ notice });
  // Whoever kept the process as it was is told that there is a notice now; its version is still a condition.
  const noticed = (await tag()) ?? '';
  expect(noticed).not.toBe(before);
  expect(noticed.slice(1)).toMatch(`${before?.slice(1, -1)}-`);
  await accepted(given.at, given.at.administrator, 'set-organization-notice', {});
  expect((await page(desk)).text).not.toContain('role="note"');
  expect(await tag()).toBe(before);
});
