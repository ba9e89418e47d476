import { defineDomain } from '../../kernel/domain.ts';
import { defineActivity } from '../../workflow/activity.ts';
import { answerStatementAppeal } from './commands/answer-statement-appeal.ts';
import { appealStatement } from './commands/appeal-statement.ts';
import { eraseStatement } from './commands/erase-statement.ts';
import { hideStatement } from './commands/hide-statement.ts';

/** What is hidden of what people write in consultations, with a reason, and the appeals against it. */
const statementModeration = defineActivity({
  name: 'statement-moderation',
  version: 1,
  commands: ['hide-statement', 'appeal-statement', 'answer-statement-appeal'],
  lifecycles: ['collected-proposal', 'article-contribution'],
});

/** What people write in collections and debates: moderated, and erased where it holds personal data. */
export const statements = defineDomain({
  name: 'statement',
  commands: [hideStatement, appealStatement, answerStatementAppeal, eraseStatement],
  rules: [],
  activities: [statementModeration],
  lifecycles: [],
  personal: { actsById: { statement_hiding: ['hidden_by'] } },
  sealed: [{ table: 'statement_hiding', columns: ['explanation', 'appeal', 'answer'] }],
});
