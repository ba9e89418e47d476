import type { Criticism, MechanismAnswer } from '../../evaluation/coding/coding-fields.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

export interface MechanismCodingTables {
  mechanism_coding: Sealed & {
    commitment: string;
    commitment_version: number;
    mechanism: string;
    report: string;
    published_on: string | null;
    answers: Jsonb<readonly MechanismAnswer[]>;
    criticisms: Jsonb<readonly Criticism[]>;
    lessons: Jsonb<readonly string[]>;
    evidence: Jsonb<readonly Evidence[]>;
    recorded_at: string;
  };
  carried_lesson: Sealed & {
    from_process: string;
    from_lesson: string;
    about: string;
    lesson: string;
    answer: 'taken-up' | 'taken-up-in-part' | 'not-taken-up' | null;
    commitment: string | null;
    reason: string | null;
    carried_at: string;
    answered_at: string | null;
  };
}
