import type { ArtefactSigner } from '../../files/artefact-fields.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** What was recorded for a step; `supersededAt` is set where a later one took its place. */
export interface ArtefactView {
  readonly artefact: string;
  readonly step: string;
  readonly datedOn: string | null;
  readonly postponed: string | null;
  readonly act: readonly Evidence[];
  readonly signers: readonly ArtefactSigner[];
  readonly provenance: string;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** The dated artefacts of a process in the order in which they were recorded; nothing where there is no such process. */
export function artefactsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<ArtefactView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('dated_artefact')
      .select([
        'id as artefact',
        'step',
        'dated_on as datedOn',
        'postponed',
        'act',
        'signers',
        'provenance',
        'note',
        'recorded_at as recordedAt',
        'superseded_at as supersededAt',
      ])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): ArtefactView => row,
      ({ artefact }) => artefact,
    );
  });
}
