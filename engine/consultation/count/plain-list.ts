import { sql } from 'kysely';
import type { ConsultationScope } from '../consultation-row.ts';
import { merkleRoot } from '../secrecy/merkle-root.ts';
import type { ElectronicBallots } from '../tally/electronic-ballots.ts';

const marksPerStatement = 10_000;

/**
 * Writes the plain list: one mark a row, sorted, numbered by its place, all in the transaction of the count. Sorted,
 * because then the order of the rows is what anyone can make from the list itself and tells nothing else.
 */
export async function writeMarks(
  { tx, organization, process, consultation }: ConsultationScope,
  marks: ElectronicBallots['marks'],
): Promise<void> {
  for (let from = 0; from < marks.length; from += marksPerStatement) {
    const some = marks.slice(from, from + marksPerStatement);
    await sql`
      insert into opened_mark (organization, process, consultation, place, option)
      select ${organization}, ${process}::uuid, ${consultation}::uuid, ${from}::int + place::int, option
      from unnest(${some}::text[]) with ordinality as mark (option, place)
      order by place`.execute(tx);
  }
}

/** Reads the plain list back. Throws where it is not the one that was sealed. */
export async function readMarks(
  { tx, organization, process, consultation }: ConsultationScope,
  marksRoot: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('opened_mark')
    .select('option')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .orderBy('place')
    .execute();
  const marks = rows.map(({ option }) => option);
  if (merkleRoot(marks) !== marksRoot) throw new Error(`The plain list of ${consultation} was altered.`);
  return marks;
}
