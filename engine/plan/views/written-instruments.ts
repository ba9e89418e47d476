import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { InstrumentKind } from './instruments.ts';

/** The declarations or accords of a process by their codes, each as it reads now, in the order of the codes. */
export function writtenInstrumentsView(
  engine: Engine,
  at: { organization: string; process: string; kind: InstrumentKind },
): Promise<{ readonly items: readonly { readonly code: string; readonly title: string }[] } | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('instrument')
      .distinctOn('code')
      .select(['code', 'content'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('kind', '=', at.kind)
      .orderBy('code')
      .orderBy('version', 'desc')
      .execute();
    return {
      items: rows.map(({ code, content }) => ({ code, title: (content as { title: string }).title })),
    };
  });
}
