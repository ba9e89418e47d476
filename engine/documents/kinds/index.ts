import type { AnyKind } from '../kind.ts';
import { minutes } from './minutes.ts';

/** Every kind of document that Cauce writes. */
export const kinds = [minutes] as const satisfies readonly AnyKind[];

export type KindName = (typeof kinds)[number]['kind'];

const byName = new Map<string, AnyKind>(kinds.map((one) => [one.kind, one]));

export const kindOf = (name: string): AnyKind | undefined => byName.get(name);
