import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { type Issue, notFound, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import { refuseScope } from '../../kernel/scopes.ts';
import { Line, Ordinal, Slug } from '../../kernel/values.ts';
import { liesWithin, Territory } from '../../people/territory.ts';
import { askChildren, mostChildren } from '../ask-children.ts';
import { openedBefore } from '../opened-before.ts';

const Child = z.strictObject({ title: Line, territory: Territory.optional() });

const Children = z.strictObject({
  workflow: Slug,
  version: Ordinal,
  children: z.array(Child).min(1).max(mostChildren),
});

type Asked = z.output<typeof Children>;

/**
 * Opens many processes under this one, which is their programme: one `open-process` each, carried out one after the
 * other as whoever asked, and each told by itself. Refuses as a whole what is wrong already now: a workflow that is
 * not published, a programme under a programme, a place outside of it, the same title in the same place twice.
 */
export const openChildren = defineCommand({
  name: 'open-children',
  input: Children,
  by: ['administrator', 'team'],
  async record(context) {
    const { input, process } = context;
    const refused = await refuseOpening(context);
    if (refused !== undefined) return refused;
    const { workflow, version } = input;
    const children = input.children.map(({ title, territory }) => ({
      input: { title, ...(territory === undefined ? {} : { territory }) },
    }));
    const shared = { workflow, version, programme: process.id };
    const intent = await askChildren(context, { command: 'open-process', input: shared, children });
    const asked = children.length;
    return {
      event: { type: 'opening-of-children-asked', payload: { intent, workflow, version, asked } },
      result: { intent, asked },
    };
  },
});

async function refuseOpening(context: Context<Asked>): Promise<Refused | undefined> {
  const { tx, organization, input, process, acting } = context;
  if (refuseScope(acting, 'open-process') !== undefined)
    return notPossible('children-beyond-the-key', { command: 'open-process' });
  if (process.programme !== null)
    return notPossible('programme-within-a-programme', { programme: process.programme });
  const published = await tx
    .selectFrom('workflow_version')
    .select('hash')
    .where('organization', '=', organization)
    .where('id', '=', input.workflow)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (published === undefined) return notFound('workflow', `${input.workflow}@${input.version}`);
  const issues = [...outside(input, process.territory), ...(await openedBefore(context, input.children))];
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues: issues.slice(0, issuesListed) });
}

/** Who wrote a list of thousands mends these, and is told of the next. */
const issuesListed = 100;

function outside({ children }: Asked, territory: string | null): Issue[] {
  if (territory === null) return [];
  return children.flatMap((child, index): Issue[] =>
    child.territory !== undefined && liesWithin(child.territory, territory)
      ? []
      : [{ path: `children.${index}.territory`, reason: 'outside-the-programme', details: { territory } }],
  );
}
