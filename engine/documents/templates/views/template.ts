import type { Engine } from '../../../kernel/engine.ts';
import { organizationExists } from '../../../organization/views/organization.ts';
import { kindOf } from '../../kinds/index.ts';
import { type ContractPlace, placesOf } from '../check/places.ts';
import { fits } from '../in-force.ts';
import { mustShow } from '../must-show.ts';
import { ofPlace } from '../template-row.ts';

/** One of an organization's own versions of a template. */
export interface TemplateVersion {
  readonly version: number;
  readonly hash: string;
  readonly contract: number;
  /** The version that it was written from, nought for the built-in one; null where that was not said. */
  readonly basedOn: number | null;
  readonly publishedAt: string;
  /** Null while it is in force. */
  readonly endedAt: string | null;
}

/** A place of the contract, and whether a template of the kind must show it. */
export interface OfferedPlace extends ContractPlace {
  readonly mustShow: boolean;
}

/** The template of a kind of document in a language: what of its own the organization has, and what it may show. */
export interface TemplateView {
  readonly kind: string;
  readonly language: string;
  readonly contract: number;
  /** The version in force; nought where it is the built-in one. */
  readonly inForce: number;
  readonly fits: boolean;
  /** The version that was asked for, or the one in force, with its text; null where that is the built-in one. */
  readonly shown: (TemplateVersion & { readonly text: string }) | null;
  readonly versions: readonly TemplateVersion[];
  readonly places: readonly OfferedPlace[];
}

/** The template of a kind in a language, or one version of it; nothing where there is no such kind, version or organization. */
export function templateView(
  engine: Engine,
  at: { organization: string; kind: string; language: string; version?: number | undefined },
): Promise<TemplateView | undefined> {
  const { organization, kind: name, language, version } = at;
  const kind = kindOf(name);
  if (kind === undefined) return Promise.resolve(undefined);
  return engine.unit(organization, async (tx) => {
    const [known, rows] = await Promise.all([
      organizationExists(tx, organization),
      ofPlace(tx, { organization, kind: name, language }).orderBy('version', 'desc').execute(),
    ]);
    const inForce = rows.find(({ ended_at }) => ended_at === null);
    const shown = version === undefined ? inForce : rows.find((row) => row.version === version);
    if (!known || (version !== undefined && shown === undefined)) return { commit: false, value: undefined };
    const value: TemplateView = {
      kind: name,
      language,
      contract: kind.version,
      inForce: inForce?.version ?? 0,
      fits: inForce === undefined || fits(inForce),
      shown: shown === undefined ? null : { ...line(shown), text: shown.text },
      versions: rows.map(line),
      places: offered(name, kind.contract),
    };
    return { commit: false, value };
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof ofPlace>['execute']>>[number];

const line = (row: Row): TemplateVersion => ({
  version: row.version,
  hash: row.hash,
  contract: row.contract,
  basedOn: row.based_on,
  publishedAt: row.published_at,
  endedAt: row.ended_at,
});

function offered(kind: string, contract: Parameters<typeof placesOf>[0]): OfferedPlace[] {
  const must = new Set(mustShow[kind] ?? []);
  return placesOf(contract).map((place) => ({ ...place, mustShow: must.has(place.path) }));
}
