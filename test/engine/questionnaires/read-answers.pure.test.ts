import { expect, it } from 'vitest';
import type { Content } from '../../../engine/questionnaires/content.ts';
import { answerIssues, countedAnswers } from '../../../engine/questionnaires/read-answers.ts';

const content: Content = {
  dimensions: [
    {
      code: 'obras',
      title: 'Obras',
      items: [
        {
          ...{ code: 'constructor', question: '¿Quién construye?', required: false, mirrored: true },
          kind: 'choice',
          options: [
            { code: 'municipio', label: 'El municipio' },
            { code: 'empresa', label: 'Una empresa' },
          ],
        },
      ],
    },
  ],
} as unknown as Content;

it('may leave an item blank whose code is a word that every object answers to', () => {
  expect(answerIssues(content, {}, 'citizen')).toEqual([]);
  expect(countedAnswers(content, {})).toEqual([{ item: 'constructor', value: 'blank' }]);
  expect(countedAnswers(content, { constructor: 'empresa' })).toMatchObject([{ value: 'empresa' }]);
});
