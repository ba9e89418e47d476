import { z } from 'zod';
import { type QuestionnaireView, questionnaireView } from '../../engine/index.ts';
import type { Visit } from '../answer.ts';

/** The questionnaire that a page is about, and its address. */
export interface AtQuestionnaire {
  readonly at: { readonly organization: string; readonly process: string; readonly questionnaire: string };
  readonly view: QuestionnaireView;
  readonly path: string;
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Looks up what the address names; nothing where there is no such questionnaire, or it is only drafted. */
export async function atQuestionnaire({ c, engine }: Visit): Promise<AtQuestionnaire | undefined> {
  const { organization = '', process = '', questionnaire = '' } = c.req.param() as Record<string, string>;
  if (![process, questionnaire].every(isId)) return undefined;
  const at = { organization, process, questionnaire };
  const view = await questionnaireView(engine, at);
  if (view === undefined || view.state === 'drafted') return undefined;
  return { at, view, path: `/o/${organization}/p/${process}/questionnaires/${questionnaire}` };
}
