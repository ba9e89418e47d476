import { beforeAll, describe, expect, it } from 'vitest';
import type { Accord } from '../../../engine/documents/contracts/accord.ts';
import type { Erratum } from '../../../engine/documents/contracts/erratum.ts';
import type { JointDeclaration } from '../../../engine/documents/contracts/joint-declaration.ts';
import { roman } from '../../../engine/documents/instrument-data.ts';
import { kindOf } from '../../../engine/documents/kinds/index.ts';
import { registerEntryView } from '../../../engine/documents/views/document.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aPlanProcess, type GivenPlan, link, wholeCommitment } from '../plan/given-plan.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

const declaration = {
  code: 'villa-guerrero',
  title: 'Declaratoria para instalar un Secretariado Técnico Municipal',
  parties: [
    { code: 'town', institution: 'Ayuntamiento de Villa Guerrero', office: 'Presidencia Municipal' },
    { code: 'guarantor', institution: 'Infoem', office: 'Presidencia', sector: 'government' },
    { code: 'forum', institution: 'Organizaciones de la sociedad civil', office: 'Representación' },
    {
      code: 'state',
      institution: 'Comité de Participación Ciudadana',
      office: 'Presidencia',
      capacity: 'witness',
    },
  ],
  background: ['El plan de acción local pide instalar secretariados municipales.'],
  object: 'Declarar la voluntad de construir un gobierno abierto en el municipio.',
  undertakings: [
    { items: ['Participar en la instalación del secretariado.'] },
    { party: 'town', items: ['Emitir la convocatoria.', 'Prestar el lugar de las sesiones.'] },
  ],
  place: 'Villa Guerrero',
};

describe('what institutions declare and agree', () => {
  let at: GivenPlan;
  const on = async (command: string, input: unknown, by = at.team) =>
    (await accepted(at, by, command, input, at.process)).result;
  const no = (command: string, input: unknown) => refused(at, at.team, command, input, at.process);

  beforeAll(async () => {
    testClock.moveTo('2022-03-01T15:00:00.000Z');
    at = await aPlanProcess();
  });

  it('is a declaration that every party is asked to sign, the witnesses last', async () => {
    const asked = { kind: 'joint-declaration', subject: 'villa-guerrero' };
    expect(await no('draft-document', asked)).toMatchObject({ code: 'not-found', what: 'declaration' });
    expect(await on('write-declaration', declaration)).toMatchObject({ version: 1 });
    expect(await on('draft-document', asked)).toMatchObject({
      folio: expect.stringMatching(/^DECLARATORIA-\d{4}-0001$/),
    });
    const data = await dataOf<JointDeclaration>(at, asked);
    expect(data.parties.map(({ numeral, institution }) => [numeral, institution])).toEqual([
      ['I', 'Ayuntamiento de Villa Guerrero'],
      ['II', 'Infoem'],
      ['III', 'Organizaciones de la sociedad civil'],
    ]);
    expect(
      kindOf('joint-declaration')!.signers!(data).map(({ signer, institution }) => [signer, institution]),
    ).toEqual([
      ['party-1', 'Ayuntamiento de Villa Guerrero'],
      ['party-2', 'Infoem'],
      ['party-3', 'Organizaciones de la sociedad civil'],
      ['witness-1', 'Comité de Participación Ciudadana'],
    ]);
    const words = wordsIn(htmlOf('es', 'joint-declaration', data));
    for (const sentence of [
      'Infoem, por medio de su Presidencia;',
      ...declaration.background,
      declaration.object,
      'Todas las partes',
      'Emitir la convocatoria.',
      'Testigo de honor',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toContain('Vigencia');
  });

  it('is written anew as its next version, under the folio of the document', async () => {
    const asked = { kind: 'joint-declaration', subject: 'villa-guerrero' };
    const before = await dataOf<JointDeclaration>(at, asked);
    expect(await on('write-declaration', { ...declaration, place: 'Toluca' })).toMatchObject({ version: 2 });
    const after = await dataOf<JointDeclaration>(at, asked);
    expect([before.version, after.version, after.place]).toEqual([1, 2, 'Toluca']);
  });

  it('is an accord with its clauses numbered, its term, its annexes, and the commitments that wait for it', async () => {
    const institution = 'Universidad de Chile';
    const drafted = await on('draft-commitment', {
      code: 'greener',
      ...wholeCommitment,
      outside: [institution],
    });
    await on('adopt-commitment', { commitment: drafted.commitment }, at.secretary);
    await on('write-accord', {
      code: 'university',
      title: 'Convenio de colaboración',
      parties: [
        {
          code: 'town',
          institution: 'Municipalidad',
          office: 'Alcaldía',
          declares: ['Que es una corporación autónoma.'],
        },
        { code: 'university', institution, office: 'Rectoría' },
      ],
      object: 'Apoyar el diagnóstico ambiental.',
      undertakings: [{ party: 'university', items: ['Entregar el diagnóstico.'] }],
      term: { from: '2022-03-15', until: '2024-09-30' },
      clauses: [{ title: 'Seguimiento', paragraphs: ['Se informa cada seis meses.'] }],
      annexes: [link('Programa de trabajo')],
    });
    const asked = { kind: 'accord', subject: 'university' };
    const data = await dataOf<Accord>(at, asked);
    expect(data).toMatchObject({
      ordinals: { object: 1, undertakings: 2, term: 4, annexes: 5 },
      clauses: [{ ordinal: 3, title: 'Seguimiento' }],
      term: { open: false },
      commitments: [{ title: wholeCommitment.title }],
      recorded: [],
    });
    const words = wordsIn(htmlOf('es', 'accord', data));
    for (const sentence of [
      'Cláusula 1.ª: Objeto',
      'Cláusula 2.ª: Obligaciones',
      'Cláusula 3.ª: Seguimiento',
      'Rige desde el 15 de marzo de 2022 hasta el 30 de septiembre de 2024.',
      'Que es una corporación autónoma.',
      'Programa de trabajo',
    ])
      expect(words).toContain(sentence);
    await on('record-accord', { institution, act: 'Decreto 12', signedAt: testClock.now() });
    const recorded = await dataOf<Accord>(at, asked);
    expect(wordsIn(htmlOf('es', 'accord', recorded))).toContain(
      'Universidad de Chile: Decreto 12, 1 de marzo de 2022',
    );
    expect(wordsIn(htmlOf('en', 'accord', recorded))).toContain(
      'In force from 15 March 2022 to 30 September 2024.',
    );
  });

  it('needs two parties that bind themselves, and undertakings of those only', async () => {
    const [town, guarantor] = declaration.parties;
    const witness = { ...guarantor, capacity: 'witness' };
    const wrong = (more: object) => no('write-declaration', { ...declaration, code: 'wrong', ...more });
    expect(await wrong({ parties: [town, witness], undertakings: [{ items: ['x'] }] })).toMatchObject({
      issues: [{ path: 'parties', reason: 'one-party-only' }],
    });
    expect(await wrong({ undertakings: [{ party: 'state', items: ['x'] }] })).toMatchObject({
      issues: [{ path: 'undertakings', reason: 'undertaking-of-no-party', details: { parties: ['state'] } }],
    });
    expect(await wrong({ parties: [town, town] })).toMatchObject({ issues: [{ reason: 'code-twice' }] });
    expect(await wrong({ term: { from: '2022-02-01', until: '2022-01-01' } })).toMatchObject({
      issues: [{ path: 'term.until', reason: 'ends-before-it-starts' }],
    });
    expect(await no('draft-document', { kind: 'accord', subject: 'villa-guerrero' })).toMatchObject({
      code: 'not-found',
      what: 'accord',
    });
  });

  it('is mended by an erratum that names its folio, version and hash', async () => {
    const { document, contentHash, folio } = await on('draft-document', {
      kind: 'accord',
      subject: 'university',
    });
    await accepted(at, at.secretary, 'approve-document', { document, contentHash }, at.process);
    const items = [
      {
        says: 'Entregar el diagnóstico.',
        shouldSay: 'Entregar el diagnóstico en junio.',
        reason: 'Faltó el mes.',
      },
    ];
    const issued = await on('issue-erratum', { document, contentHash, items }, at.secretary);
    expect(issued).toMatchObject({ number: 1, folio: expect.stringMatching(/^ERRATA-\d{4}-0001$/) });
    const { erratum } = issued;
    const row = await registerEntryView(at.engine, {
      organization: at.organization,
      process: at.process,
      document: String(erratum),
    });
    const data = row!.data as Erratum;
    expect(data).toMatchObject({
      several: false,
      document: { kind: 'accord', folio, version: 1, contentHash },
      items: [{ number: 1, place: null, ...items[0] }],
    });
    const words = wordsIn(htmlOf('es', 'erratum', data));
    expect(words).toContain(`Corrige: convenio ${folio}, versión 1`);
    expect(words).toContain('Corrección N.º');
    expect(words).toContain(String(contentHash));
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });
});

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [49, 'XLIX'],
  [50, 'L'],
])('numbers party %i as %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral);
});
