import type { Demonstration } from '../demonstration.ts';

/** The demonstrations by name, each loaded only when it is asked for. */
export const demonstrations = {
  penalolen: async () => (await import('./penalolen.ts')).penalolen,
  infoem: async () => (await import('./infoem.ts')).infoem,
  iztapalapa: async () => (await import('./iztapalapa.ts')).iztapalapa,
  'la-libertad': async () => (await import('./la-libertad.ts')).laLibertad,
  'ogp-local': async () => (await import('./ogp-local.ts')).ogpLocal,
} satisfies { readonly [name: string]: () => Promise<Demonstration> };

export type DemonstrationName = keyof typeof demonstrations;

/** The one that is played where none is named. */
export const first: DemonstrationName = 'penalolen';

export const isDemonstration = (name: string): name is DemonstrationName =>
  Object.hasOwn(demonstrations, name);
