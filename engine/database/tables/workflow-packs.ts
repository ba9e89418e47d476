import type { Change } from '../../workflow/changes.ts';
import type { Difference } from '../../workflow/diff.ts';
import type { Ancestor } from '../../workflow/packs/pack.ts';
import type { Jsonb } from './kernel.ts';

export interface WorkflowPackTables {
  workflow_origin: {
    organization: string;
    workflow: string;
    version: number;
    from_organization: string;
    from_workflow: string;
    from_version: number;
    from_hash: string;
    lineage: Jsonb<readonly Ancestor[]>;
    differences: Jsonb<readonly Difference[]>;
    changes: Jsonb<readonly Change[]> | null;
    installed_at: string;
  };
}
