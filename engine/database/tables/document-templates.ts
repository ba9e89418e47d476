import type { Generated } from 'kysely';

export interface DocumentTemplateTables {
  document_template: {
    organization: string;
    kind: string;
    language: string;
    version: number;
    text: string;
    hash: string;
    contract: number;
    based_on: number | null;
    published_by: string;
    published_at: string;
    ended_at: Generated<string | null>;
  };
}
