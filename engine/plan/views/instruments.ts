import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { InstrumentContent } from '../instrument-fields.ts';

export type InstrumentKind = 'declaration' | 'accord';

/** The text of a declaration or an accord as it reads now. */
export interface InstrumentView {
  readonly instrument: string;
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly writtenAt: string;
  readonly content: InstrumentContent;
}

/** The last version of a declaration or an accord by its code; nothing where there is none. */
export function instrumentView(
  engine: Engine,
  at: { organization: string; process: string; kind: InstrumentKind; code: string },
): Promise<InstrumentView | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) =>
    tx
      .selectFrom('instrument')
      .select(['id as instrument', 'kind', 'code', 'version', 'written_at as writtenAt', 'content'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('kind', '=', at.kind)
      .where('code', '=', at.code)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}
