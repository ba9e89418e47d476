import { beforeAll, describe, expect, it } from 'vitest';
import { footnotes } from '../../../demo/penalolen/footnotes.ts';
import { plan } from '../../../demo/penalolen/plan.ts';
import { optionCodes, publishedTable } from '../../../demo/penalolen/votes.ts';
import { winningTexts } from '../../../demo/penalolen/winning-texts.ts';
import { plain } from '../../../demo/provenance.ts';
import type { Plan } from '../../../engine/documents/contracts/plan.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { startRenderer } from '../../../templates/formats/renderer.ts';
import { accepted, refused } from '../../given.ts';
import type { TestProcess } from '../consultation/given-consultation.ts';
import { penalolensPlan } from './given-penalolen.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

/** Every text of the plan in its own words, in the order in which it prints them. */
function textsOfThePlan(): string[] {
  const winners = Object.values(winningTexts).flatMap(({ problem, description }) => [
    problem.value,
    ...description.value,
  ]);
  return plan.chapters.flatMap((chapter) => {
    const { title, paragraphs, shows, thanks = [], closing = [], notes = [], link } = plain(chapter);
    const shown = {
      vision: plan.vision.axes.flatMap((axis) => [axis.title.value, axis.text.value]),
      votes: optionCodes.map((code) => publishedTable.value[code].title),
      commitments: winners,
      dialogues: [],
    };
    return [
      title,
      ...paragraphs,
      ...(shows === undefined ? [] : shown[shows]),
      ...thanks.flatMap(({ to, offices }) => [to, ...offices.map(({ institution }) => institution)]),
      ...closing,
      ...notes,
      ...(link === undefined ? [] : [link.title]),
    ];
  });
}

/** The places of texts in a page, each looked for behind the one before it. */
function placesIn(page: string, texts: readonly string[]): { text: string; found: boolean }[] {
  let from = 0;
  return texts.map((text) => {
    const said = wordsIn(text);
    const at = page.indexOf(said, from);
    if (at >= 0) from = at + said.length;
    return { text, found: at >= 0 };
  });
}

describe("Peñalolén's plan", () => {
  let at: TestProcess;
  let data: Plan;
  let html: string;
  beforeAll(async () => {
    at = await penalolensPlan();
    data = await dataOf<Plan>(at, { kind: 'plan' });
    html = htmlOf('es', 'plan', data);
  });

  it('is entered in the register from nothing but the process', async () => {
    const { result } = await accepted(at, at.team, 'draft-document', { kind: 'plan' }, at.process);
    expect(result).toMatchObject({ folio: expect.stringMatching(/^PLAN-\d{4}-0001$/), version: 1 });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('holds every sentence of the plan, in the order of the plan', () => {
    const body = wordsIn(html.slice(html.indexOf('</nav>')));
    const texts = textsOfThePlan();
    expect(texts.length).toBeGreaterThan(100);
    expect(placesIn(body, texts).filter(({ found }) => !found)).toEqual([]);
  });

  it('counts the votes and does not copy them', () => {
    const { votes } = data.chapters.find(({ shows }) => shows === 'votes')!;
    expect(votes).toMatchObject({ votes: 1101, sum: 101, sumsTo100: false, decimals: 0 });
    expect(votes!.options.map(({ title, votes: had, percent }) => ({ title, votes: had, percent }))).toEqual(
      optionCodes.map((code) => publishedTable.value[code]),
    );
    expect(votes!.options.filter(({ entered }) => entered)).toHaveLength(3);
    expect(wordsIn(html)).toContain('los de la tabla suman 101 %');
  });

  it('puts the commitments under the axes of their proposals', () => {
    const { axes } = data.chapters.find(({ shows }) => shows === 'commitments')!;
    expect(axes.map(({ title, commitments }) => [title, commitments.length])).toEqual([
      ['Medio Ambiente', 1],
      ['Inclusión', 1],
      ['Gestión Municipal', 1],
    ]);
  });

  it('numbers the footnotes through the plan, and marks the title where the text has no mark', () => {
    const notes = data.chapters.flatMap((chapter) => chapter.notes);
    expect(notes).toEqual([
      { mark: '¹', text: footnotes.method.value },
      { mark: '²', text: footnotes.segments.value },
      { mark: '³', text: footnotes.monitoring.value },
    ]);
    expect(data.chapters.flatMap(({ title, noted }) => (noted === null ? [] : [title, noted]))).toEqual([
      'Compromisos',
      '³',
    ]);
  });

  it('thanks people by office and institution, and hides attendance that tells of few', () => {
    const { thanks } = data.chapters.find(({ id }) => id === 'chapter-acknowledgements')!;
    expect(thanks.map(({ offices }) => offices.length)).toEqual([6, 2, 2, 4, 1, 2]);
    const { dialogues } = data.chapters.find(({ shows }) => shows === 'dialogues')!;
    expect(dialogues).toHaveLength(8);
    expect(dialogues[0]).toMatchObject({ segments: ['Pueblos Originarios'] });
  });

  it('says the same in the words of the frame in English, and the plan in its own', () => {
    const english = wordsIn(htmlOf('en', 'plan', data));
    expect(english).toContain('Description of the commitment');
    expect(placesIn(english, ['Conclusiones', 'Agradecimientos']).every(({ found }) => found)).toBe(true);
  });

  it.each(['es', 'en'] as const)(
    'prints in every format in %s, and the plain text has every sentence',
    async (language) => {
      const renderer = startRenderer({ workers: 1, timeoutMs: 60_000 });
      try {
        const { title, publicBody, process, timeZone } = data;
        const frame = {
          ...{ folio: 'PLAN-2021-0001', kind: 'Plan de acción', title, publicBody, process, version: 1 },
          ...{ stage: 'approved' as const, state: null, contentHash: 'ab'.repeat(32), provenance: [] },
          verifyUrl: 'https://ejemplo.cl/v/prueba/PLAN-2021-0001/abababababababab',
          issuedAt: '2021-11-16T15:00:00.000Z',
          ledger: { events: 12, head: 'cd'.repeat(32) },
        };
        const job = { kind: 'plan', language, timeZone, data, frame };
        const made = await renderer.render(job, ['pdf', 'docx', 'txt']);
        const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
        const printed = letters(new TextDecoder().decode(made.txt));
        expect(textsOfThePlan().filter((text) => !printed.includes(letters(text)))).toEqual([]);
        expect(new TextDecoder('latin1').decode(made.pdf).slice(0, 5)).toBe('%PDF-');
        expect(made.docx!.length).toBeGreaterThan(10_000);
      } finally {
        await renderer.close();
      }
    },
  );

  it('asks for nothing besides the process', async () => {
    expect(
      await refused(at, at.team, 'draft-document', { kind: 'plan', about: { version: 2 } }, at.process),
    ).toMatchObject({
      code: 'invalid',
    });
  });
});
