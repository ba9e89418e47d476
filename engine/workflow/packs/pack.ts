import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Ordinal, Slug } from '../../kernel/values.ts';
import type { WorkflowDefinition } from '../registry.ts';

export const packFormat = 'cauce-workflow-pack/1';

/** A version through which a workflow came: whose it was, and its hash. */
const Ancestor = z.strictObject({
  organization: Slug,
  workflow: Slug,
  version: Ordinal,
  hash: FileHash,
});
export type Ancestor = Readonly<z.output<typeof Ancestor>>;

/** How many hands a workflow may have gone through. */
export const longestLineage = 50;

/**
 * A published workflow as one organization hands it to another: whole, with the versions of what it uses and the hands
 * that it came through, the oldest first. `hash` covers all the rest. It is no signature: who doubts it compares the
 * workflow's hash with the one that its organization publishes.
 */
export const WorkflowPack = z.strictObject({
  format: z.literal(packFormat),
  /** The organization that exported it, by its short name and its name. */
  organization: Slug,
  name: z.string().min(1).max(300),
  workflow: Slug,
  version: Ordinal,
  workflowHash: FileHash,
  lineage: z.array(Ancestor).max(longestLineage),
  definition: z.strictObject({
    spec: z.record(z.string(), z.json()),
    pins: z.strictObject({
      rules: z.record(z.string(), Ordinal),
      activities: z.record(z.string(), Ordinal),
      lifecycles: z.record(z.string(), Ordinal),
    }),
  }),
  hash: FileHash,
});
export type WorkflowPack = Readonly<z.output<typeof WorkflowPack>>;

/** A pack with its hash over the rest of it. */
export function sealPack(pack: {
  readonly organization: string;
  readonly name: string;
  readonly workflow: string;
  readonly version: number;
  readonly workflowHash: string;
  readonly lineage: readonly Ancestor[];
  readonly definition: WorkflowDefinition;
}) {
  const whole = { format: packFormat, ...pack } as const;
  return { ...whole, hash: hashOf(whole) };
}

/** Refuses a pack that was changed on its way, or whose workflow is not the one that it says; `at` is where it was sent. */
export function alteredPack({ hash, ...whole }: WorkflowPack, at = 'pack'): Refused | undefined {
  if (hashOf(whole) !== hash) return invalid(`${at}.hash`, 'pack-altered');
  if (hashOf(whole.definition) !== whole.workflowHash) return invalid(`${at}.workflowHash`, 'pack-altered');
  const { id, version } = whole.definition.spec;
  if (id !== whole.workflow) return invalid(`${at}.workflow`, 'pack-altered');
  return version === whole.version ? undefined : invalid(`${at}.version`, 'pack-altered');
}

/** A pack as one of those that the next came through. */
export const asAncestor = ({
  organization,
  workflow,
  version,
  workflowHash: hash,
}: WorkflowPack): Ancestor => ({
  ...{ organization, workflow, version, hash },
});

/** Through whose hands a workflow came that was taken from a pack, the oldest first. */
export const lineageAfter = (pack: WorkflowPack): Ancestor[] =>
  [...pack.lineage, asAncestor(pack)].slice(-longestLineage);

/** Refuses what is not the pack that another was made from, by what that other tells: its hash, and the hands before it. */
export function strangeAncestor(pack: WorkflowPack, ancestor: WorkflowPack): Refused | undefined {
  const altered = alteredPack(ancestor, 'ancestor');
  if (altered !== undefined) return altered;
  return hashOf(lineageAfter(ancestor)) === hashOf(pack.lineage)
    ? undefined
    : invalid('ancestor', 'ancestor-not-of-this-pack', { ...asAncestor(ancestor) });
}
