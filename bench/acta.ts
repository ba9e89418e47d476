import type { Frame } from '../templates/formats/frame.ts';

/** The frame of the acta that the benchmark renders; nothing of it is anybody's. */
export const frameOf = (number: number): Frame => ({
  folio: `ACTA-2026-${String(number).padStart(4, '0')}`,
  kind: 'Acta',
  title: 'Acta del diálogo',
  publicBody: 'Municipalidad de Ejemplo',
  process: { id: '017a0a9b-7c80-7241-819b-615adcd09afc', title: 'Plan de acción 2026–2028' },
  version: 1,
  stage: 'signed',
  state: null,
  contentHash: number.toString(16).padStart(64, '0'),
  verifyUrl: `https://participa.example/v/ejemplo/ACTA-2026-${number}/${number.toString(16).padStart(16, '0')}`,
  issuedAt: '2026-11-20T15:30:00Z',
  provenance: ['Todo lo que aquí se lee es ilustrativo.'],
  ledger: { events: 1234, head: number.toString(16).padStart(64, 'f') },
  signatures: [],
});

const topics = [
  'las luminarias',
  'las áreas verdes',
  'el consultorio',
  'los pasajes',
  'la feria',
  'el paradero',
];

/** The data of an acta of three pages: as long as one of an evening with forty people, and no two alike. */
export const actaOf = (number: number) => ({
  heldFrom: '2026-11-20T21:00:00Z',
  heldTo: '2026-11-20T23:30:00Z',
  place: `Sede vecinal ${number}`,
  groups: ['Mujeres', 'Hombres', 'Personal municipal'].map((group, index) => ({ group, count: 7 + index })),
  agenda: topics.map((topic) => `Lo que se pide para ${topic}`),
  proceedings: topics.map(
    (topic, index) =>
      `En el punto ${index + 1} de la sesión ${number}, quien preside explicó qué se sabe de ${topic} y abrió la palabra. Varias personas contaron lo que ocurre en sus pasajes y propusieron soluciones, que se anotaron una por una. Se acordó volver a reunirse cuando estén las respuestas, y que cada institución diga qué puede hacer y en qué plazo.`,
  ),
  contributions: Array.from({ length: 14 }, (_, index) => ({
    folio: `A-${number}-${index + 1}`,
    kind: index % 3 === 0 ? 'propuesta' : 'necesidad',
    body: `Que se revisen ${topics[index % topics.length]} cada ${index + 2} meses y se publique en un lugar visible qué se hizo, con responsables y fechas, según lo dicho en la sesión ${number}.`,
  })),
  agreements: Array.from({ length: 4 }, (_, index) => ({
    text: `Responder por escrito lo que se pidió para ${topics[index]} en la sesión ${number}`,
    owner: 'Dirección de Desarrollo Comunitario',
    dueOn: `2027-0${index + 1}-15`,
  })),
});

/** A template such as that of minutes, of its own so that the figures of two versions can be compared. */
export const actaTemplate = `<h1>Acta</h1>
<p class="lead">Diálogo ciudadano</p>
<dl><dt>Fecha</dt><dd>{{day heldFrom}}, de {{hour heldFrom}} a {{hour heldTo}}</dd><dt>Lugar</dt><dd>{{place}}</dd></dl>
<h2>Asistencia</h2>
<table><thead><tr><th scope="col">Grupo</th><th scope="col" class="number">Personas</th></tr></thead>
<tbody>{{#each groups}}<tr><td>{{group}}</td><td class="number">{{number count}}</td></tr>{{/each}}</tbody></table>
<h2>Temario</h2><ol>{{#each agenda}}<li>{{this}}</li>{{/each}}</ol>
<h2>Desarrollo</h2>{{#each proceedings}}<p>{{this}}</p>{{/each}}
<h2>Lo que se dijo</h2>
<table><thead><tr><th scope="col">Folio</th><th scope="col">Clase</th><th scope="col">Aporte</th></tr></thead>
<tbody>{{#each contributions}}<tr><td class="short">{{folio}}</td><td>{{kind}}</td><td>{{body}}</td></tr>{{/each}}</tbody></table>
<h2>Acuerdos</h2>
<table><thead><tr><th scope="col">Acuerdo</th><th scope="col">Responsable</th><th scope="col">Plazo</th></tr></thead>
<tbody>{{#each agreements}}<tr><td>{{text}}</td><td>{{owner}}</td><td class="short">{{day dueOn}}</td></tr>{{/each}}</tbody></table>
<h2>Firmas</h2>
<div class="signatures"><div class="signature"><p>Quien preside</p></div><div class="signature"><p>Quien relata</p></div></div>`;
