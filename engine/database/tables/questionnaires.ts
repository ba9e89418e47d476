import type { Content } from '../../questionnaires/content.ts';
import type { PublishedFigures } from '../../questionnaires/figures/publish-figures.ts';
import type { Answers } from '../../questionnaires/read-answers.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

export interface QuestionnaireTables {
  questionnaire: Sealed & {
    state: string;
    code: string;
    content: Jsonb<Content>;
    content_hash: string | null;
    frozen_at: string | null;
    due_at: string | null;
    public_from: string | null;
    public_until: string | null;
    public_access: 'open' | 'code' | null;
    items: number;
    sent: number;
    answered: number;
    citizens: number;
    covered: number;
    reminders: number;
    closed_at: string | null;
    published_at: string | null;
    figures: Jsonb<PublishedFigures> | null;
  };
  surveyed_institution: Sealed & {
    state: string;
    batch: string | null;
    questionnaire: string;
    code: string;
    title: string;
    territory: string | null;
    key_hash: string;
    answer: string | null;
    answered_at: string | null;
    citizens: number;
    citizens_shown: number | null;
  };
  questionnaire_answer: Sealed & {
    questionnaire: string;
    side: 'institution' | 'citizen';
    about: string;
    channel: 'online' | 'on-paper';
    answers: Jsonb<Answers>;
    superseded_by: string | null;
  };
  questionnaire_tally: {
    organization: string;
    process: string;
    questionnaire: string;
    side: 'institution' | 'citizen';
    about: string;
    item: string;
    value: string;
    count: number;
  };
  answer_code: {
    organization: string;
    process: string;
    questionnaire: string;
    code_hash: string;
    used: boolean;
  };
}
