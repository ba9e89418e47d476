import { missingFiles } from '../files/missing-files.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { duplicateCode } from './duplicate-code.ts';
import type { InstrumentContent } from './instrument-fields.ts';

export interface WrittenInstrument {
  readonly instrument: string;
  readonly code: string;
  readonly version: number;
  readonly parties: number;
}

/** Keeps the text of a declaration or an accord as the next version of its code, sealed. */
export async function writeInstrument(
  context: Context<unknown>,
  kind: 'declaration' | 'accord',
  { code, ...content }: InstrumentContent & { readonly code: string },
): Promise<WrittenInstrument | Refused> {
  const { tx, organization, process, newId, seal, recordedAt } = context;
  const refused =
    duplicateCode('parties', content.parties) ??
    wrongParties(content) ??
    (await missingFiles(tx, organization, 'annexes', content.annexes));
  if (refused !== undefined) return refused;
  const before = await tx
    .selectFrom('instrument')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirst();
  const version = (before?.last ?? 0) + 1;
  const id = newId();
  await tx
    .insertInto('instrument')
    .values({
      ...{ organization, process: process.id, id, kind, code, version, content },
      written_at: recordedAt,
      ...seal('instrument', id, { content: content as never }),
    })
    .execute();
  return { instrument: id, code, version, parties: content.parties.length };
}

function wrongParties({ parties, undertakings, term }: InstrumentContent): Refused | undefined {
  const bound = parties.filter(({ capacity }) => capacity === 'party').map(({ code }) => code);
  if (bound.length < 2) return invalid('parties', 'one-party-only');
  const astray = undertakings.flatMap(({ party }) =>
    party === undefined || bound.includes(party) ? [] : [party],
  );
  if (astray.length > 0) return invalid('undertakings', 'undertaking-of-no-party', { parties: astray });
  const { from, until } = term;
  if (from !== undefined && until !== undefined && until < from)
    return invalid('term.until', 'ends-before-it-starts');
  return undefined;
}
