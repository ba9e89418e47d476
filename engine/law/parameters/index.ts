import type { LawParameter } from '../statement.ts';
import type { ElectoralTerm } from '../terms.ts';
import { chileanPersonalData, chileanPlebiscite } from './chile.ts';
import { lgipe2091, mexicanPropaganda, minutesPublished, transparencyAuthority } from './mexico.ts';
import { deadlineRoll, hearingNotice } from './peru.ts';

/** Everything that the engine knows of what laws say, and since when. Only added to: a verdict names statements by their ids. */
export const lawParameters: readonly LawParameter[] = [
  mexicanPropaganda,
  lgipe2091,
  transparencyAuthority,
  minutesPublished,
  chileanPlebiscite,
  chileanPersonalData,
  hearingNotice,
  deadlineRoll,
];

export const lawNames = [
  'mx-electoral-propaganda',
  'mx-lgipe-209-1',
  'mx-transparency-authority',
  'mx-minutes-published',
  'cl-plebiscite-window',
  'cl-personal-data',
  'pe-hearing-notice',
  'pe-deadline-roll',
] as const;
export type LawName = (typeof lawNames)[number];

/** The laws that put a window around an election. */
export const electoralLaws = ['mx-electoral-propaganda', 'cl-plebiscite-window'] as const;
export type ElectoralLaw = (typeof electoralLaws)[number];

export const electoralLaw: { readonly [Name in ElectoralLaw]: LawParameter<ElectoralTerm> } = {
  'mx-electoral-propaganda': mexicanPropaganda,
  'cl-plebiscite-window': chileanPlebiscite,
};

export const lawParameter = (name: LawName): LawParameter => lawParameters.find((one) => one.name === name)!;
