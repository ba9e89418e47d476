import fc from 'fast-check';

/** Something that somebody, or the clock, tries with a process: allowed or not. */
export type Step =
  | { readonly do: 'map' | 'hear'; readonly segment: string }
  | { readonly do: 'say' }
  | { readonly do: 'annul'; readonly which: number }
  | { readonly do: 'ask' | 'reopen' | 'withdraw' | 'void'; readonly stage: 'dialogues' | 'review' }
  | { readonly do: 'waive'; readonly stage: 'dialogues' | 'review'; readonly hours: number }
  | { readonly do: 'revoke'; readonly which: number }
  | { readonly do: 'vote'; readonly way: 'approve' | 'return' | 'abstain' }
  | { readonly do: 'suspend' | 'resume' | 'close' | 'cancel' }
  | { readonly do: 'pass-time'; readonly hours: number };

const segment = fc.constantFrom('mujeres', 'mujeres', 'mujeres', 'mujeres', 'jovenes');
const stage = fc.constantFrom('dialogues' as const, 'review' as const);
const one = <Do extends Step['do']>(name: Do) => fc.constant(name);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ do: one('hear'), segment }) },
  { weight: 2, arbitrary: fc.record({ do: one('map'), segment }) },
  { weight: 9, arbitrary: fc.record({ do: one('ask'), stage }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: one('vote'),
      way: fc.constantFrom('approve', 'approve', 'return', 'abstain'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('waive'), stage, hours: fc.integer({ min: 1, max: 48 }) }) },
  { weight: 1, arbitrary: fc.record({ do: one('revoke'), which: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: one('annul'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: one('say') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reopen', 'withdraw', 'void'), stage }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('suspend', 'resume', 'resume', 'close') }) },
  { weight: 2, arbitrary: fc.record({ do: one('pass-time'), hours: fc.integer({ min: 1, max: 200 }) }) },
);

/** The way through, from which some steps may be left out: tries at random alone would seldom come to its end. */
const straight: readonly Step[] = [
  { do: 'resume' },
  { do: 'map', segment: 'mujeres' },
  { do: 'hear', segment: 'mujeres' },
  { do: 'ask', stage: 'dialogues' },
  { do: 'hear', segment: 'mujeres' },
  { do: 'ask', stage: 'review' },
  { do: 'vote', way: 'approve' },
];
const most = fc.subarray([...straight], { minLength: 5 });

/** A walk, which now and then ends before its time. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.array(step, { maxLength: 5 }) }, { weight: 1, arbitrary: most }),
      {
        minLength: 4,
        maxLength: 9,
      },
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant([{ do: 'cancel' } as const]) },
    ),
  )
  .map(([parts, end]) => [...parts.flat(), ...end]);
