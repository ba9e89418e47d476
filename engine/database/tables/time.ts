import type { Basis } from '../../gates/verdict.ts';
import type { ActKind, ExceptionGround } from '../../law/act-kinds.ts';
import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
  id: string;
}

export interface TimeTables {
  act_window: {
    organization: string;
    id: string;
    kind: 'electoral-blackout' | 'force-majeure';
    title: string;
    authority: string;
    basis: Jsonb<Basis>;
    law: string | null;
    country: string | null;
    region: string | null;
    level: 'national' | 'state' | 'municipal' | null;
    territory: string | null;
    programme: string | null;
    process: string | null;
    from_at: string;
    until_at: string;
    ends_at: string;
    blocks: Jsonb<readonly ActKind[]>;
    exceptions: Jsonb<readonly ExceptionGround[]>;
    moves_deadlines: boolean;
    waives: Jsonb<readonly string[]>;
    evidence: Jsonb<readonly object[]>;
    hash: string;
    declared_at: string;
  };
  act_window_end: {
    organization: string;
    id: string;
    act_window: string;
    ends_at: string;
    reason: string;
    known_at: string;
  };
  noted_window: OfProcess & {
    ends_at: string;
    first_noted_at: string;
    noted_at: string;
    waivers: Jsonb<readonly string[]>;
  };
  timed_act: OfProcess & {
    act: string;
    command: string;
    subject: string | null;
    happened_at: string;
    recorded_at: string;
    seq: number;
  };
  exception_claim: OfProcess & {
    act_window: string;
    act: string;
    ground: string;
    subject: string | null;
    done: string | null;
    reason: string;
    evidence: Jsonb<readonly object[]>;
    salt: string;
    seal: string;
    claimed_at: string;
  };
  organization_day: {
    organization: string;
    id: string;
    on_day: string;
    is_day: 'closed' | 'open' | 'as-the-country';
    reason: string;
    declared_at: string;
  };
}
