import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
  evidence: Jsonb<readonly Evidence[]>;
}

export interface StandardsTables {
  information_refresh: Sealed & {
    asset: 'website' | 'repository' | 'minutes';
    url: string;
    refreshed_at: string;
    recorded_at: string;
  };
  participation_level: Sealed & {
    level: 'inform' | 'consult' | 'involve' | 'collaborate' | 'empower';
    grounds: string;
    declared_at: string;
    superseded_at: string | null;
  };
  requirement_assessment: Sealed & {
    standard: string;
    requirement: string;
    answer: 'yes' | 'no' | 'not-told';
    explanation: string;
    assessed_at: string;
    superseded_at: string | null;
  };
}
