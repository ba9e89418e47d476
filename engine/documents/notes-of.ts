import type { FactScope } from '../gates/fact.ts';
import type { Notes } from './contracts/every-document.ts';

/**
 * Where the facts of a document come from: what is said of it, and where nothing is, what stands declared for its kind or
 * for every document of the process. What was declared last stands, and a kind's own comes before everybody's.
 */
export async function notesOf(scope: FactScope, kind: string, given: Notes): Promise<Notes> {
  const declared = await declaredFor(scope, kind);
  const of = (name: string | null) =>
    declared.findLast((one) => one.kind === name)?.notes as Notes | undefined;
  const [everybodys, own] = [of(null), of(kind)];
  const provenance = [given, own, everybodys].find(
    (notes) => (notes?.provenance.length ?? 0) > 0,
  )?.provenance;
  return {
    marks: { ...everybodys?.marks, ...own?.marks, ...given.marks },
    provenance: provenance ?? [],
  };
}

const declaredFor = ({ tx, organization, process }: FactScope, kind: string) =>
  tx
    .selectFrom('document_provenance')
    .select(['kind', 'notes'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where((where) => where.or([where('kind', 'is', null), where('kind', '=', kind)]))
    .orderBy('id')
    .execute();
