import {
  type Engine,
  prepareWorkflow,
  type WorkflowDefinition,
  workflowsView,
  workflowView,
} from '../../engine/index.ts';
import { workflows as builtIn } from '../../workflows/index.ts';
import type { Place } from '../desk/place.ts';

/** A version of a method: one that the organization published, or one that comes with Cauce and waits to be. */
export interface Method {
  readonly id: string;
  readonly version: number;
  readonly definition: WorkflowDefinition;
  readonly publishedAt: string | null;
}

const mostListed = 200;

/** The versions that an organization has published, by name and number. */
export const publishedMethods = async (engine: Engine, { organization }: Pick<Place, 'organization'>) =>
  (await workflowsView(engine, { organization, limit: mostListed }))?.items;

/** One version; where the organization has not published it, as it comes with Cauce. */
export async function methodOf(
  engine: Engine,
  { organization }: Pick<Place, 'organization'>,
  { id, version }: { id: string; version: number },
): Promise<Method | undefined> {
  const view = await workflowView(engine, { organization, workflow: id, version });
  if (view !== undefined) return { id, version, definition: view.definition, publishedAt: view.publishedAt };
  const offered = builtIn.find((one) => one.id === id && one.version === version);
  const prepared = offered && prepareWorkflow(offered, engine.catalogue);
  return prepared?.ok ? { id, version, definition: prepared.definition, publishedAt: null } : undefined;
}
