import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
  id: string;
}

export interface MonitoringTables {
  monitoring_schedule: Omit<OfProcess, 'id'> & {
    day_unit: 'business-day' | 'day';
    day: number;
    language: 'es' | 'en';
    set_at: string;
  };
  monitoring_subscription: OfProcess & {
    body: string;
    appointed: string | null;
    subscribed_at: string;
    ended_at: string | null;
    salt: string;
    seal: string;
  };
  status_report: OfProcess & {
    cause: 'monthly' | 'passage' | 'overdue' | 'asked';
    cause_key: string;
    about: Jsonb<object>;
    document: string | null;
    from_seq: number;
    to_seq: number;
    head_seq: number;
    head_hash: string;
    recipients: number;
    due_at: string;
    issued_at: string;
  };
  overdue_told: Omit<OfProcess, 'id'> & { thing: string; due_at: string; report: string };
  status_report_receipt: OfProcess & {
    report: string;
    observations: string | null;
    acknowledged_by: string;
    acknowledged_at: string;
    salt: string;
    seal: string;
  };
}
