import { expect, it } from 'vitest';
import { drawWorkflow } from '../../../engine/workflow/diagram/draw.ts';
import { outline, outlineText } from '../../../engine/workflow/diagram/outline.ts';
import { stateInStage } from '../../../engine/workflow/diagram/state-in-stage.ts';
import { compileWorkflow } from '../../../engine/workflow/machine.ts';
import { WorkflowSpec } from '../../../engine/workflow/spec.ts';
import { diagramWords } from '../../../templates/explain/diagram.ts';
import { languages } from '../../../templates/messages.ts';
import { smallWorkflow } from './small-workflow.ts';

const spec = WorkflowSpec.parse(smallWorkflow());
const words = diagramWords('es');

const deciding = compileWorkflow({ ...spec, throughout: [] }, {}).step(stateInStage(spec, 'dialogues'), {
  type: 'request-passage.dialogues',
  verdict: 'open',
}).value;
const suspended = compileWorkflow(spec, {}).step(stateInStage(spec, 'draft'), { type: 'suspend' }).value;

/** The texts of a picture, in the order in which they are drawn. */
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replaceAll('&#160;', ' '));

it('draws the small workflow as it was last looked at', async () => {
  await expect(await drawWorkflow(spec, words)).toMatchFileSnapshot('pictures/small.svg');
  await expect(await drawWorkflow(spec, words, suspended)).toMatchFileSnapshot(
    'pictures/small-suspended.svg',
  );
});

it('draws the same bytes again', async () => {
  const twice = await Promise.all([drawWorkflow(spec, words, deciding), drawWorkflow(spec, words, deciding)]);
  expect(twice[0]).toBe(twice[1]);
});

it('marks what is worked on by a sign and a word, not by colour alone', async () => {
  const plain = textsIn(await drawWorkflow(spec, words));
  const now = textsIn(await drawWorkflow(spec, words, suspended));
  expect(plain.filter((text) => /[▶✓○]/.test(text))).toEqual([]);
  expect(now.filter((text) => /[▶✓○]/.test(text)).sort()).toEqual([
    '▶ En trabajo',
    '▶ En trabajo',
    '▶ Suspendido',
    '✓ Terminada',
  ]);
  expect(textsIn(await drawWorkflow(spec, words, deciding))).toContain('▶ Decide el foro');
});

it.each(['closed', 'closed-without-result', 'cancelled'] as const)(
  'marks a process that is %s',
  async (end) => {
    const drawn = textsIn(await drawWorkflow(spec, words, end));
    expect(drawn.filter((text) => text.startsWith('▶'))).toEqual([`▶ ${words.say(end)}`]);
  },
);

it.each(languages)('says in %s what it shows, for who does not see it', async (language) => {
  const svg = await drawWorkflow(spec, diagramWords(language), suspended);
  expect(svg).toMatch(
    new RegExp(
      `^<svg [^>]*lang="${language}" role="img" aria-labelledby="small-1-title small-1-description"`,
    ),
  );
  expect(svg).toMatch(/<title id="small-1-title">Flujo pequeño<\/title>/);
  const [, description = ''] = /<desc id="small-1-description">([^<]*)<\/desc>/.exec(svg) ?? [];
  for (const stage of Object.values(spec.stages)) expect(description).toContain(stage.title.es);
  expect(description).toContain(diagramWords(language).say('suspended'));
});

it('uses no font that a reader might not have, no script and no link', async () => {
  const svg = await drawWorkflow(spec, words, suspended);
  expect(new Set(svg.match(/font-family="[^"]*"/g))).toEqual(new Set(['font-family="sans-serif"']));
  expect(svg).not.toMatch(/<script|href=|<!--|<!DOCTYPE/);
});

it('keeps what a workflow is called out of the markup', async () => {
  const sharp = { ...spec, title: { es: 'A <b> & "c"', en: 'A' } };
  sharp.stages = { ...spec.stages, draft: { ...spec.stages.draft!, title: { es: '<i>&', en: 'D' } } };
  const svg = await drawWorkflow(sharp, words);
  expect(svg).toContain('<title id="small-1-title">A &lt;b&gt; &amp; "c"</title>');
  expect(textsIn(svg)).toContain('2. &lt;i&gt;&amp;');
});

it('outlines the same for who reads or hears it', () => {
  expect(outlineText(outline(spec, words, suspended))).toBe(
    [
      'Flujo pequeño',
      '▶ Situación del proceso: Suspendido.',
      '- 1. Diálogos: Terminada',
      '  - Comienza con el proceso.',
      '  - Actividades:',
      '    - Mapa de actores',
      '    - Reuniones',
      '  - Condiciones de paso:',
      '    - Se escuchó a todos los segmentos (lo exige el programa)',
      '      - Cifras:',
      '        - Diálogos por segmento: 1',
      '      - Se funda en: decisión propia, Cauce',
      '  - Lo aprueba el foro: mayoría simple, con quórum de más del 50 % de las representaciones, con segunda convocatoria (34 %, nunca menos de 3), en un plazo de 5 días hábiles.',
      '▶ 2. Borrador: En trabajo',
      '  - Comienza cuando: terminó «Diálogos».',
      '  - Sin condiciones de paso',
      '  - Plazo desde su comienzo: 30 días corridos.',
      '  - Otras salidas:',
      '    - No alcanza: se vuelve a «Diálogos».',
      '    - Otra vez: la etapa se repite.',
      '    - Sin resultado: el proceso se cierra sin resultado.',
      '▶ 3. Acuerdo: En trabajo',
      '  - Comienza cuando: comenzó «Borrador».',
      '  - Sin condiciones de paso',
      '- Abierto durante todo el proceso:',
      '  - Foro',
      '- En cualquier momento el proceso se puede suspender y retomar, o cancelar, por un motivo público.',
    ].join('\n'),
  );
});

it('puts a process into a stage only with what had to pass before', () => {
  expect(stateInStage(spec, 'agreement')).toEqual({
    running: { standing: 'active', dialogues: 'passed', draft: 'working', agreement: 'working' },
  });
});
