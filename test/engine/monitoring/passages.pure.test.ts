import { expect, it } from 'vitest';
import { passagesIn } from '../../../engine/monitoring/passages.ts';

const state = (stages: Record<string, string>) => ({ running: { standing: 'active', ...stages } });
const step = (event: string) => [{ of: 'process', id: 'p', event }];

it.each([
  {
    name: 'a stage that passes, and the one that begins by it',
    before: state({ one: 'working', two: 'waiting' }),
    after: state({ one: 'passed', two: 'working' }),
    events: step('request-passage.one'),
    told: [{ how: 'passed', stage: 'one' }],
  },
  {
    name: 'a stage that is reopened, and what that sends back',
    before: state({ one: 'passed', two: 'awaiting-approval' }),
    after: state({ one: 'working', two: 'waiting' }),
    events: step('reopen.one'),
    told: [
      { how: 'reopened', stage: 'one' },
      { how: 'sent-back', stage: 'two' },
    ],
  },
  {
    name: 'an outcome that repeats the stage, which moves nothing',
    before: state({ one: 'working' }),
    after: state({ one: 'working' }),
    events: step('outcome.one.again'),
    told: [{ how: 'outcome', stage: 'one', outcome: 'again' }],
  },
  {
    name: 'an outcome that returns to an earlier stage',
    before: state({ one: 'passed', two: 'working' }),
    after: state({ one: 'working', two: 'waiting' }),
    events: step('outcome.two.not-enough'),
    told: [
      { how: 'outcome', stage: 'two', outcome: 'not-enough' },
      { how: 'reopened', stage: 'one' },
      { how: 'sent-back', stage: 'two' },
    ],
  },
  {
    name: 'the end of the process',
    before: state({ one: 'passed' }),
    after: 'closed',
    events: step('close'),
    told: [{ how: 'ended', stage: 'closed' }],
  },
  {
    name: 'nothing of a request to the forum, which is no passage yet',
    before: state({ one: 'working' }),
    after: state({ one: 'awaiting-approval' }),
    events: step('request-passage.one'),
    told: [],
  },
  {
    name: 'nothing of what the forum sends back with observations',
    before: state({ one: 'awaiting-approval' }),
    after: state({ one: 'working' }),
    events: step('return.one'),
    told: [],
  },
  {
    name: 'nothing of a suspension',
    before: state({ one: 'working' }),
    after: { running: { standing: 'suspended', one: 'working' } },
    events: step('suspend'),
    told: [],
  },
])('tells of $name', ({ before, after, events, told }) => {
  expect(passagesIn(before, after, events)).toEqual(told);
});
