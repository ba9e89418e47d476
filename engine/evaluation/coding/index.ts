import { defineDomain } from '../../kernel/domain.ts';
import { defineActivity } from '../../workflow/activity.ts';
import { answerLesson } from './commands/answer-lesson.ts';
import { carryLessons } from './commands/carry-lessons.ts';
import { recordMechanismCoding } from './commands/record-mechanism-coding.ts';
import { lessonsAnswered } from './rules/lessons-answered.ts';

/** What an independent mechanism published of the plan. Made to be open throughout: reports come years later. */
const mechanismReview = defineActivity({
  name: 'mechanism-review',
  version: 1,
  commands: ['record-mechanism-coding'],
  lifecycles: [],
});

/** What earlier cycles teach this one. */
const earlierLessons = defineActivity({
  name: 'earlier-lessons',
  version: 1,
  commands: ['carry-lessons', 'answer-lesson'],
  lifecycles: [],
});

/** Codings by an independent mechanism, with its criticisms as codes and its recommendations as lessons for the next cycle. */
export const mechanismCodings = defineDomain({
  name: 'mechanism-codings',
  commands: [recordMechanismCoding, carryLessons, answerLesson],
  rules: [lessonsAnswered],
  activities: [mechanismReview, earlierLessons],
  lifecycles: [],
  sealed: [
    {
      table: 'mechanism_coding',
      columns: ['mechanism', 'report', 'evidence', 'answers', 'criticisms'],
    },
    { table: 'carried_lesson', columns: ['lesson', 'reason'] },
  ],
});
