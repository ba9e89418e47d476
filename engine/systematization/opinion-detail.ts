import { z } from 'zod';
import type { Context } from '../kernel/command.ts';
import { type Issue, type Refused, refuse } from '../kernel/refusals.ts';
import { Line, Text } from '../kernel/values.ts';

/** What a unit looks at one by one before it concludes. */
const aspects = ['technical-feasibility', 'lawfulness', 'funding', 'powers'] as const;

/** What a unit can find of one of them. */
const aspectFindings = ['favourable', 'with-conditions', 'unfavourable', 'not-assessed'] as const;

/** One thing that was looked at, with what was found and why. */
const Aspect = z.strictObject({
  aspect: z.enum(aspects),
  finding: z.enum(aspectFindings),
  grounds: Text,
});

/** What it would cost, in whole units of a currency (ISO 4217). */
const Cost = z.strictObject({
  amount: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: z.enum(['once', 'each-month', 'each-year']),
  note: Line.optional(),
});

/** What a unit says besides its conclusion. */
export const OpinionDetail = z.strictObject({
  aspects: z.array(Aspect).max(4).default([]),
  conditions: z.array(Line).max(30).default([]),
  cost: Cost.optional(),
});

export type OpinionAspect = z.output<typeof Aspect>;
export type OpinionCost = z.output<typeof Cost>;

/** The columns of the details that the ledger seals. */
export interface SealedDetail {
  readonly question: string | null;
  readonly aspects: readonly OpinionAspect[];
  readonly conditions: readonly string[];
  readonly cost: OpinionCost | null;
}

export const opinionDetailColumns = ['question', 'aspects', 'conditions', 'cost'] as const;

/** Refuses what is said twice of one aspect. */
export function refusedAspects(detail: z.output<typeof OpinionDetail>): Refused | undefined {
  const named = detail.aspects.map(({ aspect }) => aspect);
  const issues: Issue[] = named.flatMap((aspect, index) =>
    named.indexOf(aspect) < index ? [{ path: `aspects.${index}.aspect`, reason: 'named-twice' }] : [],
  );
  return issues.length > 0 ? refuse({ code: 'invalid', issues }) : undefined;
}

/** Keeps the details of an opinion, sealed; those of its asking stay when it is given. */
export async function keepDetail(
  { tx, organization, process, seal }: Context<unknown>,
  id: string,
  detail: SealedDetail,
): Promise<void> {
  const { question, aspects, conditions, cost } = detail;
  const columns = { question, aspects, conditions, cost };
  const values = { ...columns, ...seal('technical_opinion_detail', id, columns as never) };
  await tx
    .insertInto('technical_opinion_detail')
    .values({ organization, process: process.id, id, ...values })
    .onConflict((conflict) => conflict.columns(['organization', 'process', 'id']).doUpdateSet(values))
    .execute();
}

/** What was asked in words, where it was. */
export async function questionOf(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('technical_opinion_detail')
    .select('question')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.question ?? null;
}
