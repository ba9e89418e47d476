import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Renderer, startRenderer } from '../../../templates/formats/renderer.ts';
import { draft, everything, frame, render } from './documents.ts';
import { type ReadPdf, readDocx, readPdf, textOfMarkup } from './read-back.ts';

let renderer: Renderer;
beforeAll(() => {
  renderer = startRenderer({ workers: 1 });
});
afterAll(() => renderer.close());

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const long = `<h1>Acta</h1><h2>Aportes</h2><table><caption>Lo dicho</caption><thead><tr><th scope="col">Folio</th><th scope="col">Aporte</th></tr></thead><tbody>${'<tr><td class="short">A-1</td><td>Que se reparen las luminarias de la plaza</td></tr>'.repeat(90)}</tbody></table>`;

describe('a PDF', () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = await readPdf(await render(renderer, 'pdf', everything));
  });

  it('declares PDF/UA-1, its language, a title that names it among others, and when it was issued', () => {
    expect(read.metadata).toContain('pdfuaid:part>1');
    expect(read.info).toMatchObject({
      Language: 'es',
      Title: `Acta: ${frame.title} · ACTA-2026-0017`,
      Author: frame.publicBody,
      Keywords: 'Acta, ACTA-2026-0017',
    });
    expect(String(read.info.CreationDate)).toMatch(/^D:20261120/);
  });

  it('has the structure of its text: headings, lists, tables with their heads, contents, links, figures', () => {
    const roles = new Set(read.roles);
    const wanted =
      'Document H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Caption TOC TOCI Link BlockQuote Figure';
    expect(wanted.split(' ').filter((role) => !roles.has(role))).toEqual([]);
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });

  it('says in words what its pictures show, the code to verify it among them', () => {
    expect(read.alts).toContain('Un recuadro');
    expect(read.alts).toContain(`Código QR que lleva a ${frame.verifyUrl}`);
  });

  it('numbers its pages beside its folio, out of what is read aloud', () => {
    const { pages, margins } = read;
    expect(pages.length).toBeGreaterThan(1);
    margins.forEach((margin, index) => {
      expect(margin).toContain(`Página ${index + 1} de ${pages.length}`);
      expect(margin).toContain('ACTA-2026-0017 · versión 2 · a3f1c9a3f1c9a3f1');
    });
  });

  it('shows the frame: who issues it, what it takes the place of, who signed and how, and how to verify it', () => {
    const text = read.text.replace(/\s+/g, ' ');
    for (const said of [
      'Municipalidad de Ejemplo',
      'Plan de acción 2026–2028',
      'ACTA-2026-0016',
      'firmó por medio electrónico',
      'firmó en disidencia en papel: No se leyó el punto 3',
      'La fecha y el lugar son ilustrativos.',
      'con 1.234 eventos',
      frame.verifyUrl!,
      frame.contentHash!,
    ])
      expect(text).toContain(said);
  });

  it('repeats the head of a table that goes on over the page', async () => {
    const { pages, margins } = await readPdf(await render(renderer, 'pdf', long));
    const withRows = pages.flatMap((page, index) => (page.includes('A-1') ? [index] : []));
    expect(withRows.length).toBeGreaterThan(2);
    for (const index of withRows) expect(pages[index]! + margins[index]!).toMatch(/Folio\s*Aporte/);
    // It is read aloud once, where the table begins.
    expect(withRows.filter((index) => /Folio\s*Aporte/.test(pages[index]!))).toHaveLength(1);
  });

  it('marks a draft on every page and at its beginning', async () => {
    const { text, margins } = await readPdf(await render(renderer, 'pdf', long, { frame: draft }));
    expect(text).toContain('Borrador para revisión');
    for (const margin of margins) expect(margin).toContain('BORRADOR');
    expect(text).not.toContain(frame.contentHash!);
  });

  it('is the same to the byte for the same document, in another worker too', async () => {
    const other = startRenderer({ workers: 1 });
    const [once, again, elsewhere] = await Promise.all([
      render(renderer, 'pdf', everything),
      render(renderer, 'pdf', everything),
      render(other, 'pdf', everything),
    ]);
    await other.close();
    expect(other.version).toBe(renderer.version);
    expect(Buffer.compare(once, again)).toBe(0);
    expect(Buffer.compare(once, elsewhere)).toBe(0);
  });

  it('is on the paper of the country', async () => {
    const sizes = async (paper: 'letter' | 'a4') =>
      /MediaBox\s*\[([^\]]*)\]/.exec(
        Buffer.from(await render(renderer, 'pdf', '<h1>a</h1>', { frame: { ...frame, paper } })).toString(
          'latin1',
        ),
      )?.[1];
    expect(await sizes('letter')).toMatch(/612 792/);
    expect(await sizes('a4')).toMatch(/595[.]\d+ 841[.]\d+/);
  });
});

describe('a page', () => {
  it('stands alone and reaches for nothing', async () => {
    const page = decode(await render(renderer, 'html', everything));
    expect(page).toContain('<html lang="es">');
    const reaching = [...page.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, to = '']) => to);
    expect(
      reaching.filter((to) => !/^(#|data:image\/|https:\/\/(participa[.]example|example[.]org)\/)/.test(to)),
    ).toEqual([]);
    expect(page).not.toMatch(/<script|@import|url\(/);
  });

  it('has its headings, heads of columns and rows, and words for its pictures', async () => {
    const page = decode(await render(renderer, 'html', everything));
    for (const part of [
      '<h2 id="asistencia">',
      '<th scope="col" class="number">Personas</th>',
      '<th scope="row">Total</th>',
      'alt="Un recuadro"',
      '<a href="#asistencia">Asistencia</a>',
      '<div class="signature">',
      'counter(page)',
    ])
      expect(page).toContain(part);
  });

  it('marks a draft', async () => {
    const page = decode(await render(renderer, 'html', '<h1>a</h1>', { frame: draft, language: 'en' }));
    expect(page).toContain('data-mark="DRAFT"');
    expect(textOfMarkup(page)).toContain('Draft for review');
  });

  it('lets no name of a document out of its style', async () => {
    const wicked = { ...frame, folio: '"; } </style><script>alert(1)</script>' };
    const page = decode(await render(renderer, 'html', '<h1>a</h1>', { frame: wicked }));
    expect(page).not.toContain('<script');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('a DOCX', () => {
  it('has real headings, lists, tables with heads that repeat, numbers of pages, and its language', async () => {
    const parts = readDocx(await render(renderer, 'docx', everything));
    const body = parts['word/document.xml']!;
    for (const part of [
      '<w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="Heading2"/>',
      '<w:numPr>',
      '<w:tblHeader/>',
      '<w:cantSplit/>',
      'descr="Un recuadro"',
      `descr="Código QR que lleva a ${frame.verifyUrl}"`,
    ])
      expect(body).toContain(part);
    const feet = Object.entries(parts).flatMap(([name, xml]) => (name.includes('footer') ? [xml] : []));
    expect(feet.join()).toContain('NUMPAGES');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="es-CL"/>');
    expect(parts['docProps/core.xml']).toContain(frame.title);
  });

  it('describes every style that it uses: LibreOffice prints a letter of its own after a line without one', async () => {
    const parts = readDocx(await render(renderer, 'docx', everything));
    const used = [...parts['word/document.xml']!.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    const described = new Set(
      [...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id),
    );
    expect([...new Set(used)].filter((id) => !described.has(id))).toEqual([]);
  });

  it('numbers each list from one', async () => {
    const parts = readDocx(
      await render(renderer, 'docx', '<h1>a</h1><ol><li>x</li></ol><ol><li>y</li></ol>'),
    );
    const numbers = [...parts['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
  });

  it('leads its links to headings that there are', async () => {
    const body = readDocx(await render(renderer, 'docx', everything))['word/document.xml']!;
    const named = new Set(
      [...body.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/g)].map(([, name]) => name),
    );
    const anchors = [...body.matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(3);
    expect(anchors.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('a plain text', () => {
  it('has lines of 78 characters at most, but for addresses', async () => {
    const text = decode(
      await render(renderer, 'txt', `${everything}<p>${'palabra '.repeat(40)}${'x'.repeat(500)}</p>`),
    );
    const long = text.split('\n').filter((line) => line.length > 78 && !line.includes('https://'));
    expect(long).toEqual([]);
  });

  it('shows a table in columns where it fits, and row by row where it does not', async () => {
    const text = decode(await render(renderer, 'txt', everything));
    expect(text).toContain('Grupo    Personas\n-------  --------\nMujeres        32\nHombres         5');
    const wide = `<h1>a</h1><table><thead><tr><th>Folio</th><th>Aporte</th></tr></thead><tr><td>A-1</td><td>${'luz '.repeat(30)}</td></tr></table>`;
    expect(decode(await render(renderer, 'txt', wide))).toContain('Folio: A-1\nAporte: luz luz');
  });

  it('is understood without any other format', async () => {
    const text = decode(await render(renderer, 'txt', everything, { frame: draft }));
    expect(text).toContain('*** BORRADOR ***');
    expect(text).toContain('1. Apertura');
    expect(text).toContain('[Imagen: Un recuadro]');
    expect(text).toContain('los datos <https://example.org/datos?a=1&b=2>');
    expect(text).toContain('20 de noviembre [dato ilustrativo]');
  });
});
