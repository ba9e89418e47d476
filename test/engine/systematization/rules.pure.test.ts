import { describe, expect, it } from 'vitest';
import { everyInputSystematized } from '../../../engine/systematization/rules/every-input-systematized.ts';
import { everyProposalDisposed } from '../../../engine/systematization/rules/every-proposal-disposed.ts';
import { traceableBothWays } from '../../../engine/systematization/rules/traceable-both-ways.ts';

const moment = { at: '2021-08-20T12:00:00.000Z', timeZone: 'America/Santiago' } as never;

describe('every-input-systematized', () => {
  it.each([
    { total: 0, coded: 0, share: 1, status: 'unknown' },
    { total: 1, coded: 0, share: 1, status: 'not-met' },
    { total: 1, coded: 1, share: 1, status: 'met' },
    { total: 100, coded: 99, share: 1, status: 'not-met' },
    { total: 100, coded: 94, share: 0.95, status: 'not-met' },
    { total: 100, coded: 95, share: 0.95, status: 'met' },
    { total: 100, coded: 6, share: 0.07, status: 'not-met' },
    // 0.07 of 100 is a little more than 7 in floating point.
    { total: 100, coded: 7, share: 0.07, status: 'met' },
    // A share of 0.5 of three things asks for two.
    { total: 3, coded: 1, share: 0.5, status: 'not-met' },
    { total: 3, coded: 2, share: 0.5, status: 'met' },
    { total: 1_000_000, coded: 999_999, share: 1, status: 'not-met' },
  ])('says $status of $coded of $total where $share is asked for', ({ total, coded, share, status }) => {
    const first = coded < total ? [{ contribution: 'one', folio: null }] : [];
    const verdict = everyInputSystematized.judge(
      { contributionsNotCoded: { total, coded, first } },
      { share },
      moment,
    );
    expect(verdict.status).toBe(status);
  });

  it('asks for all where no share is given', () => {
    expect(everyInputSystematized.params.parse({})).toEqual({ share: 1 });
    expect(everyInputSystematized.params.safeParse({ share: 0 }).success).toBe(false);
    expect(everyInputSystematized.params.safeParse({ share: 1.01 }).success).toBe(false);
  });

  it('names the first that are missing and how many are asked for', () => {
    const first = [{ contribution: 'one', folio: 'MU-01' }];
    expect(
      everyInputSystematized.judge(
        { contributionsNotCoded: { total: 10, coded: 7, first } },
        { share: 0.8 },
        moment,
      ),
    ).toEqual({
      status: 'not-met',
      found: { total: 10, coded: 7 },
      required: { share: 0.8, coded: 8 },
      missing: first,
    });
  });
});

describe('every-proposal-disposed', () => {
  const proposal = { proposal: 'p', number: 1 };
  const contribution = { contribution: 'c', folio: null };
  const published = { response: 'r', version: 1, hash: 'h' };
  const facts = {
    proposalsNotDisposed: { total: 3, notDisposed: 0, first: [] },
    contributionsNotDisposed: { total: 9, disposed: 9, first: [] },
    exclusionsBeyondReasons: { proposals: [], contributions: [] },
    publishedResponse: { published },
  };
  const open = { ...facts, proposalsNotDisposed: { total: 3, notDisposed: 1, first: [proposal] } };
  const unanswered = {
    ...facts,
    contributionsNotDisposed: { total: 9, disposed: 8, first: [contribution] },
  };
  const beyond = {
    ...facts,
    exclusionsBeyondReasons: { proposals: [], contributions: [{ contribution: 'c', reason: 'budget' }] },
  };
  const unpublished = { ...facts, publishedResponse: { published: null } };
  const none = { ...facts, proposalsNotDisposed: { total: 0, notDisposed: 0, first: [] } };

  it.each([
    { name: 'all', given: facts, params: {}, status: 'met' },
    { name: 'no proposal', given: none, params: {}, status: 'unknown' },
    { name: 'a draft', given: open, params: {}, status: 'not-met' },
    { name: 'a contribution without an answer', given: unanswered, params: {}, status: 'not-met' },
    {
      name: 'a contribution without an answer, where only proposals count',
      given: unanswered,
      params: { contributions: false },
      status: 'met',
    },
    { name: 'a reason that is not admitted', given: beyond, params: {}, status: 'not-met' },
    {
      name: 'a reason that is not admitted of a contribution, where only proposals count',
      given: beyond,
      params: { contributions: false },
      status: 'met',
    },
    { name: 'no response', given: unpublished, params: {}, status: 'not-met' },
    {
      name: 'no response, where none is asked for',
      given: unpublished,
      params: { responsePublished: false },
      status: 'met',
    },
  ])('says $status of $name', ({ given, params, status }) => {
    const parsed = everyProposalDisposed.params.parse(params);
    expect(everyProposalDisposed.judge(given, parsed, moment).status).toBe(status);
  });

  it('knows no reason but those of the closed list, and no empty list', () => {
    const { params } = everyProposalDisposed;
    expect(params.safeParse({ exclusionReasons: ['outside-powers'] }).success).toBe(true);
    expect(params.safeParse({ exclusionReasons: ['too-dear'] }).success).toBe(false);
    expect(params.safeParse({ exclusionReasons: [] }).success).toBe(false);
  });

  it('names everything that is missing at once', () => {
    const given = { ...open, ...{ publishedResponse: { published: null } } };
    const verdict = everyProposalDisposed.judge(given, everyProposalDisposed.params.parse({}), moment);
    expect(verdict).toMatchObject({
      status: 'not-met',
      found: { proposals: 3, proposalsDisposed: 2, responsePublished: false },
      missing: [proposal, { document: 'reasoned-response' }],
    });
  });
});

describe('traceable-both-ways', () => {
  const line = { proposal: 'p', number: 1 };
  it.each([
    { proposals: 0, withoutSource: [], withoutEnd: [], status: 'unknown' },
    { proposals: 1, withoutSource: [], withoutEnd: [], status: 'met' },
    { proposals: 1, withoutSource: [line], withoutEnd: [], status: 'not-met' },
    { proposals: 1, withoutSource: [], withoutEnd: [line], status: 'not-met' },
  ])('says $status', ({ status, ...proposalLines }) => {
    const facts = { proposalLines: { answered: 1, ...proposalLines } };
    expect(traceableBothWays.judge(facts as never, { to: 'proposals' }, moment).status).toBe(status);
  });

  it('says of each what it lacks', () => {
    const facts = {
      proposalLines: { proposals: 2, answered: 1, withoutSource: [line], withoutEnd: [line] },
    };
    expect(traceableBothWays.judge(facts as never, { to: 'proposals' }, moment)).toMatchObject({
      missing: [
        { proposal: 'p', lacks: 'contributions' },
        { proposal: 'p', lacks: 'live-proposal' },
      ],
    });
  });
});
