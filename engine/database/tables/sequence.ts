import type { ArtefactSigner, Provenance } from '../../files/artefact-fields.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

export interface SequenceTables {
  dated_artefact: {
    organization: string;
    process: string;
    id: string;
    step: string;
    dated_on: string | null;
    postponed: string | null;
    act: Jsonb<readonly Evidence[]>;
    signers: Jsonb<readonly ArtefactSigner[]>;
    provenance: Provenance;
    note: string | null;
    recorded_at: string;
    superseded_at: string | null;
    salt: string;
    seal: string;
  };
}
