import { describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { actsOf } from '../../../engine/windows/acts.ts';
import { electoralBlackoutKept } from '../../../engine/windows/rules/electoral-blackout-kept.ts';
import { reaches } from '../../../engine/windows/window.ts';
import { mexico } from '../calendar/jurisdictions.ts';

const act = (claimedAt: string | null) => ({
  id: 'a',
  act: 'publicity',
  command: 'publish-document',
  subject: null,
  seq: 7,
  happenedAt: '2023-04-29T18:00:00.000Z',
  recordedAt: '2023-04-29T18:00:00.000Z',
  window: 'w',
  windowTitle: 'Elección',
  declaredAt: '2023-04-01T00:00:00.000Z',
  notedAt: '2023-04-01T00:00:00.000Z',
  claim: claimedAt === null ? null : 'c',
  ground: claimedAt === null ? null : 'education',
  reason: claimedAt === null ? null : 'Un taller escolar',
  claimedAt,
});

describe('the electoral blackout is kept', () => {
  const judge = (acts: ReturnType<typeof act>[], params: object = {}, at = '2023-05-01T12:00:00.000Z') =>
    electoralBlackoutKept.judge(
      { actsWithinWindows: { windows: 1, acts } },
      electoralBlackoutKept.params.parse(params),
      { at, calendar: mexico },
    );
  const before = '2023-04-28T00:00:00.000Z';
  const after = '2023-04-30T00:00:00.000Z';

  it.each([
    [[], {}, 'met'],
    [[act(null)], {}, 'not-met'],
    [[act(before)], {}, 'met'],
    [[act(after)], {}, 'met'],
    [[act(before)], { claims: 'beforehand' }, 'met'],
    [[act(after)], { claims: 'beforehand' }, 'not-met'],
    [[act(before), act(null)], {}, 'not-met'],
  ])('of %j by %j: %s', (acts, params, status) => {
    expect(judge(acts, params).status).toBe(status);
  });

  it('tells by what text of the law, as known then and at the judgement', () => {
    const law = { law: 'mx-lgipe-209-1' };
    const missing = (at: string) => (judge([act(null)], law, at) as unknown as { missing: object[] }).missing;
    const then = { lawKnownThen: 'mx-lgipe-209-1/reformed-2023' };
    expect(missing('2023-05-01T12:00:00.000Z')).toMatchObject([{ ...then, lawKnownNow: then.lawKnownThen }]);
    expect(missing('2024-01-01T12:00:00.000Z')).toMatchObject([
      { ...then, lawKnownNow: 'mx-lgipe-209-1/recovered' },
    ]);
  });
});

describe('a window reaches a process', () => {
  const anywhere = { country: null, region: null, territory: null, programme: null, process: null };
  const jurisdiction = (region?: string) => ({ country: 'MX', region, timeZone: 'America/Mexico_City' });
  const process = (region?: string) =>
    ({
      id: 'p',
      programme: 'q',
      territory: 'edomex/toluca',
      workflow: { spec: { jurisdiction: jurisdiction(region) } },
    }) as unknown as Parameters<typeof reaches>[1];

  it.each([
    [{}, true],
    [{ country: 'MX' }, true],
    [{ country: 'CL' }, false],
    [{ region: 'mex' }, true],
    [{ region: 'cmx' }, false],
    [{ territory: 'edomex' }, true],
    [{ territory: 'edomex/toluca' }, true],
    [{ territory: 'edomex/tol' }, false],
    [{ programme: 'q' }, true],
    [{ programme: 'p' }, true],
    [{ programme: 'r' }, false],
    [{ process: 'p' }, true],
    [{ process: 'q' }, false],
  ])('of %j: %s', (where, isReached) => {
    expect(reaches({ ...anywhere, ...where }, process('mex'))).toBe(isReached);
  });

  it('by its region where the method names none', () => {
    expect(reaches({ ...anywhere, region: 'mex' }, process())).toBe(true);
  });
});

/** Commands that sound as if they told or gathered the public, and why no window asks after them. */
const innerWork: { readonly [command: string]: string } = {
  'publish-workflow': 'a method',
  'publish-template': 'the text of a template',
  'publish-privacy-notice': 'a duty of law, at all times',
  'publish-procedure': 'the rules of a forum',
  'publish-session-minutes': 'the account of a session',
};

it('knows what every command does that publishes, notifies, schedules or holds', () => {
  const names = composeCatalogue().commands.map(({ name }) => name);
  const outward = names.filter((name) => /^(publish|notify|schedule-meeting|hold)/.test(name));
  expect(outward.filter((name) => actsOf[name] === undefined && innerWork[name] === undefined)).toEqual([]);
  expect(Object.keys(actsOf).filter((name) => !names.includes(name))).toEqual([]);
});
