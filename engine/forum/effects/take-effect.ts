import { z } from 'zod';
import type { BaseContext, Context } from '../../kernel/command.ts';
import type { AnyEffect } from '../../kernel/effect.ts';
import { invalid, isRefused, type Refused } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { latestText } from '../resolutions/text.ts';

/** Everything that can be named: handed down, so that no domain reaches for the others. */
type Catalogue = BaseContext<unknown>['catalogue'];

/** What a resolution is to do: the kind of effect, and what it is told. */
export const EffectAsked = z.strictObject({ kind: Slug, told: z.record(z.string(), z.json()) });
export type EffectAsked = z.output<typeof EffectAsked>;

/** Every effect that a resolution can have, from every domain. */
const effectsIn = (catalogue: Catalogue): readonly AnyEffect[] =>
  (catalogue.domains as readonly { readonly effects?: readonly AnyEffect[] }[]).flatMap(
    ({ effects = [] }) => effects,
  );

/** Checks what a resolution is to do before it is put to anybody: its kind is known and it is told what it needs. */
export function checkEffect(catalogue: Catalogue, { kind, told }: EffectAsked): Refused | undefined {
  const known = effectsIn(catalogue);
  const effect = known.find((one) => one.kind === kind);
  if (effect === undefined) {
    return invalid('effect.kind', 'effect-unknown', { kind, known: known.map((one) => one.kind) });
  }
  const issue = effect.told.safeParse(told).error?.issues[0];
  if (issue === undefined) return undefined;
  const path = ['effect', 'told', ...issue.path].map(String).join('.');
  return invalid(path, 'effect-told-wrongly', { kind, message: issue.message });
}

/** Does what an approved resolution is to do, if it is to do anything besides being on record. */
export async function takeEffect(
  context: Context<unknown>,
  resolution: { readonly id: string; readonly organ: string },
): Promise<Refused | undefined> {
  const { effect: asked } = await latestText(context, resolution.id);
  if (asked === null) return undefined;
  const { kind, told } = asked as EffectAsked;
  const effect = effectsIn(context.catalogue).find((one) => one.kind === kind);
  if (effect === undefined) throw new Error(`A resolution asks for an effect ${kind} that there is not.`);
  const act = { resolution: resolution.id, organ: resolution.organ, decidedAt: context.recordedAt };
  const done = await effect.take(context, effect.told.parse(told), act);
  return isRefused(done) ? done : undefined;
}
