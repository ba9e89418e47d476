import { z } from 'zod';
import { Name } from '../spec-values.ts';

/** Where the stages of the version that a process leaves go in the version that it comes to. */
export const StageMapping = z.strictObject({
  /**
   * The stages of the new version that are an old one under another name: the new name, and the old. A stage that has
   * the same name in both goes on as itself and need not be said.
   */
  stages: z.record(Name, Name).default({}),
  /** The new stages that count as passed, because what they would do was done or is not asked of this process. */
  passed: z.array(Name).max(40).default([]),
});
export type StageMapping = z.output<typeof StageMapping>;

/** A published version, as events name it. */
export interface VersionNamed {
  readonly workflow: string;
  readonly version: number;
  readonly hash: string;
}

/** A move of a process from one version to another, as its ledger keeps it: enough to do it again. */
export interface RecordedMigration extends StageMapping {
  readonly to: VersionNamed;
}
