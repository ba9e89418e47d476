import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeReport } from '../../../engine/documents/contracts/programme-report.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { accepted, refused } from '../../given.ts';
import { aProgramme, type GivenProgramme, withChildren } from '../programme/given-programme.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

describe('the report of a programme', () => {
  let at: GivenProgramme & { process: string };
  beforeAll(async () => {
    const given = await aProgramme();
    at = { ...given, process: given.programme };
  });

  it('says in figures how its processes stand, place by place', async () => {
    const nothing = await refused(at, at.team, 'draft-document', { kind: 'programme-report' }, at.process);
    expect(nothing).toMatchObject({ reason: 'no-child-to-report' });
    await accepted(at, at.team, 'declare-territory-levels', {
      levels: [
        { level: 'borough', name: 'Alcaldía' },
        { level: 'directorate', name: 'Dirección territorial' },
      ],
    });
    const provenance = { source: 'prueba', illustrative: true };
    await accepted(at, at.team, 'declare-territories', {
      territories: [
        { path: 'borough', level: 'borough', name: 'Alcaldía' },
        { path: 'borough/dt-1', level: 'directorate', name: 'Teotongo' },
      ],
      provenance,
    });
    const posts = [{ territory: 'borough/dt-1', post: 'liaison', area: 'health', count: 17_000 }];
    await accepted(at, at.team, 'declare-posts', { posts, provenance });
    await withChildren(at, 5);
    const { items } = (await childrenView(at.engine, { ...at, limit: 5 }))!;
    await accepted(at, at.team, 'request-passage', { stage: 'dialogues' }, items[0]!.id);
    const data = await dataOf<ProgrammeReport>(at, { kind: 'programme-report' });
    expect(data).toMatchObject({
      children: 5,
      running: 5,
      level: 'Dirección territorial',
      stages: [
        {
          title: 'Diálogos',
          underWay: 4,
          passed: 1,
          places: [
            { place: null, children: 2, passed: 0 },
            { place: 'Teotongo', children: 3, underWay: 2, passed: 1 },
          ],
        },
        { title: 'Agenda', waiting: 4, underWay: 1 },
      ],
      posts: [{ post: 'liaison', headcount: 17_000, illustrative: true }],
    });
    const spanish = wordsIn(htmlOf('es', 'programme-report', data));
    expect(spanish).toContain('Teotongo 3 0 2 1');
    expect(spanish).toContain('Enlaces voluntarios (ilustrativo) 17,000');
    expect(wordsIn(htmlOf('en', 'programme-report', data))).toContain('in no registered place 2 0 2 0');
    const { result } = await accepted(
      at,
      at.team,
      'draft-document',
      { kind: 'programme-report' },
      at.process,
    );
    expect(result.folio).toMatch(/^PROGRAMA-2021-0001/);
  });
});
