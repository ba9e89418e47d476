import type { Frame } from '../../../templates/formats/frame.ts';
import type { Format } from '../../../templates/formats/job.ts';
import type { Renderer } from '../../../templates/formats/renderer.ts';

/** The frame of an issued document, all of it made up. */
export const frame: Frame = {
  folio: 'ACTA-2026-0017',
  kind: 'Acta',
  title: 'Acta del diálogo ciudadano',
  publicBody: 'Municipalidad de Ejemplo',
  process: { id: '017a0a9b-7c80-7241-819b-615adcd09afc', title: 'Plan de acción 2026–2028' },
  version: 2,
  stage: 'signed',
  state: null,
  contentHash: `${'a3f1c9'.repeat(10)}abcd`,
  verifyUrl: 'https://participa.example/v/ejemplo/ACTA-2026-0017/a3f1c9a3f1c9a3f1',
  issuedAt: '2026-11-20T15:30:00Z',
  supersedes: 'ACTA-2026-0016',
  provenance: ['La fecha y el lugar son ilustrativos.'],
  ledger: { events: 1234, head: 'f0e1d2c3'.repeat(8) },
  signatures: [
    {
      capacity: 'Presidencia de la mesa',
      body: 'Municipalidad de Ejemplo',
      act: 'signed',
      means: 'electronic',
      at: '2026-11-21T12:00:00Z',
      reason: null,
    },
    {
      capacity: 'Relatoría',
      body: null,
      act: 'dissented',
      means: 'paper',
      at: '2026-11-21T12:00:00Z',
      reason: 'No se leyó el punto 3',
    },
  ],
};

/** The same document before anyone approved it. */
export const draft: Frame = {
  ...frame,
  folio: null,
  stage: 'preview',
  contentHash: null,
  verifyUrl: null,
  supersedes: null,
  signatures: [],
};

/** A text with everything that the vocabulary has. */
export const everything = `
<h1>Acta del diálogo</h1>
<p class="lead">Diálogo con mujeres del sector norte</p>
<dl><dt>Fecha</dt><dd>20 de noviembre <span class="badge illustrative">dato ilustrativo</span></dd>
<dt>Cómo se convocó y por qué medios llegó la convocatoria</dt><dd>Por afiche<dd>Por altoparlante</dl>
<nav class="contents"><h2>Índice</h2></nav>
<h2 id="asistencia">Asistencia <span class="badge sourced">fuente: plan, página 9</span></h2>
<p>Se cuenta por grupo y <strong>sin nombres</strong>, <em>nunca</em> uno por uno.<br>Véanse <a href="#acuerdos">los
acuerdos</a> o <a href="https://example.org/datos?a=1&amp;b=2">los datos</a>.</p>
<table><caption>Asistencia por grupo</caption>
<thead><tr><th scope="col">Grupo</th><th scope="col" class="number">Personas</th></tr></thead>
<tbody><tr><td>Mujeres</td><td class="number">32</td></tr><tr><td>Hombres</td><td class="number">5</td></tr></tbody>
<tfoot><tr><th scope="row">Total</th><td class="number">37</td></tr></tfoot></table>
<h2>Temario</h2>
<ol><li>Apertura</li><li>Lo que se dijo<ul><li>Seguridad</li><li>Áreas verdes</li></ul></li><li>Cierre</li></ol>
<table><tbody><tr><td class="short">A-001</td><td>necesidad</td><td>Las luminarias de la plaza no funcionan desde hace
meses y por la noche nadie quiere pasar por ahí, sobre todo quienes vuelven del trabajo.</td></tr></tbody></table>
<section class="card" id="acuerdos"><h2>Acuerdos</h2><h3>Primero</h3><p>Reparar las luminarias.</p></section>
<blockquote>Queremos ver qué pasa con lo que decimos.</blockquote>
<p class="note"><small>Huella</small> <span class="hash">a3f1c9a3f1c9a3f1</span> <code>x = 1</code></p>
<hr>
<figure><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/%3E"
alt="Un recuadro"><figcaption>El recuadro</figcaption></figure>
<h2>Firmas</h2>
<div class="signatures"><div class="signature"><p>Presidencia</p></div><div class="signature"><p>Testigo</p></div></div>
<div class="page-break"></div>
<div class="cards"><div class="cut"><p>Tarjeta <span class="blank"></span></p></div><div class="cut"><p>Otra</p></div></div>
`;

export interface Written {
  readonly frame?: Frame;
  readonly data?: object;
  readonly language?: 'es' | 'en';
}

/** Renders a text with a frame and hands back one format. */
export async function render(
  renderer: Renderer,
  format: Format,
  template: string,
  { frame: own = frame, data = {}, language = 'es' }: Written = {},
): Promise<Uint8Array> {
  const what = { kind: 'minutes', language, timeZone: 'America/Santiago', data, frame: own, template };
  return (await renderer.render(what, [format]))[format]!;
}
