import { describe, expect, it } from 'vitest';
import { illustrative, illustrativeIn, inferred, marksIn, plain, sourced } from '../../demo/provenance.ts';

const page = { document: 'a-plan', page: 9 };
const data = {
  title: sourced('Plan', page),
  dialogues: [{ place: illustrative({ name: 'Sede', seats: [1, 2] }, 'not printed') }],
  link: inferred(illustrative('lives', 'guess'), page, 'from the sentence'),
  nothing: null,
};

describe('provenance', () => {
  it('lists every mark with the path that leads to it', () => {
    expect([...marksIn(data)].map(({ path, mark }) => [path, mark.provenance])).toEqual([
      ['title', 'sourced'],
      ['dialogues[0].place', 'illustrative'],
      ['link', 'inferred'],
      ['link', 'illustrative'],
    ]);
  });

  it('lists what is illustrative, also inside another mark', () => {
    expect(illustrativeIn(data).map(({ path }) => path)).toEqual(['dialogues[0].place', 'link']);
  });

  it('takes every mark off and leaves the values as they were', () => {
    const bare: { title: string; link: string } = plain(data);
    expect(bare).toEqual({
      title: 'Plan',
      dialogues: [{ place: { name: 'Sede', seats: [1, 2] } }],
      link: 'lives',
      nothing: null,
    });
  });
});
