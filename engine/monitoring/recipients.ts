import type { FactScope } from '../gates/fact.ts';
import { whereOf } from '../kernel/authorise.ts';
import type { Instant } from '../kernel/clock.ts';
import { sameName } from '../people/body-name.ts';
import { covers } from '../people/scope.ts';
import { type ScopeRow, scopeOf } from '../people/scope-row.ts';
import type { ProcessInHand } from '../workflow/process.ts';

interface Holder extends ScopeRow {
  readonly person: string;
  readonly body: string | null;
  readonly institution: string | null;
}

/** Who acts for monitoring bodies in a process at an instant: the body that each mandate names, or the person's institution. */
export async function monitors(
  { tx, organization }: FactScope,
  process: ProcessInHand,
  at: Instant,
): Promise<readonly { readonly person: string; readonly body: string }[]> {
  const rows: Holder[] = await tx
    .selectFrom('mandate')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organization', '=', 'mandate.organization')
        .onRef('person.id', '=', 'mandate.person'),
    )
    .select([
      'mandate.person',
      'mandate.body',
      'mandate.scope',
      'mandate.process',
      'mandate.territory',
      'mandate.subject',
      'person.institution',
    ])
    .where('mandate.organization', '=', organization)
    .where('mandate.role', '=', 'monitoring-body')
    .where('mandate.valid_from', '<=', at)
    .where((row) => row.or([row('mandate.valid_to', 'is', null), row('mandate.valid_to', '>', at)]))
    .where('person.erased_at', 'is', null)
    .orderBy('mandate.person')
    .execute();
  const where = whereOf(process);
  return rows
    .filter((row) => covers(scopeOf(row), where))
    .flatMap(({ person, body, institution }) => {
      const name = body ?? institution;
      return name === null ? [] : [{ person, body: name }];
    });
}

/** The people who act for the subscribed bodies, each once. */
export async function recipientsOf(
  scope: FactScope,
  process: ProcessInHand,
  bodies: readonly { readonly body: string }[],
  at: Instant,
): Promise<readonly string[]> {
  const people = (await monitors(scope, process, at)).filter((one) =>
    bodies.some(({ body }) => sameName(body, one.body)),
  );
  return [...new Set(people.map(({ person }) => person))];
}
