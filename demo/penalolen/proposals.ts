import {
  type Illustrative,
  illustrative,
  inferred,
  type Marked,
  type Sourced,
  sourced,
} from '../provenance.ts';
import { inPlan } from './source.ts';
import type { ThemeCode } from './themes.ts';
import { type OptionCode, optionCodes, publishedTable } from './votes.ts';
import { winningTexts } from './winning-texts.ts';

/** A proposal put to the vote. A null problem or description means that the plan does not give it. */
export type BallotProposal = {
  readonly code: OptionCode;
  readonly title: Sourced<string>;
  readonly theme: Marked<ThemeCode>;
  readonly problem: Sourced<string> | null;
  readonly description: Sourced<readonly string[]> | null;
  readonly note: string | null;
  readonly cites: Illustrative<readonly string[]>;
};

const byIndex = inferred(
  'municipal-management',
  inPlan(14),
  'So the index; the text has it under "Inclusión".',
);
const byTitle = <const T extends ThemeCode>(theme: T) =>
  inferred(theme, inPlan(11), 'Read from the title; the plan prints no axis for those that did not win.');

const themeOf: Record<OptionCode, Marked<ThemeCode>> = {
  'greener-penalolen': inferred('environment', inPlan(12), 'The axis under which the plan prints it.'),
  'disability-inclusion': inferred('inclusion', inPlan(13), 'The axis under which the plan prints it.'),
  'connected-management': byIndex,
  'proximity-and-security': byTitle('security'),
  'older-people-connected': byTitle('inclusion'),
  'violence-prevention': byTitle('inclusion'),
  'public-spaces': byTitle('public-space'),
  'children-and-youth': byTitle('participation'),
  interculturality: byTitle('inclusion'),
  'neighbourhood-tables': byTitle('participation'),
  'migrant-integration': byTitle('inclusion'),
};

const citesOf: Record<OptionCode, readonly string[]> = {
  'greener-penalolen': ['PO-06', 'AS-08', 'AS-10', 'JN-04', 'JN-05', 'MU-06', 'GD-06'],
  'disability-inclusion': ['MU-07', 'PD-01', 'PD-02', 'PD-03', 'PD-04', 'PD-05', 'PD-06', 'PD-07'],
  'connected-management': ['PO-02', 'PM-03', 'AS-01', 'AS-02', 'AS-03', 'AM-05', 'JN-06', 'PD-07', 'GD-01'],
  'proximity-and-security': ['AS-06', 'AS-07', 'AM-06', 'MU-04', 'GD-05'],
  'older-people-connected': ['AM-01', 'AM-02', 'AM-03'],
  'violence-prevention': ['MU-01', 'MU-02', 'MU-03', 'MU-05', 'GD-01', 'GD-02', 'GD-03', 'GD-04'],
  'public-spaces': ['PO-05', 'AS-08', 'AS-09', 'AM-04', 'JN-03', 'GD-06'],
  'children-and-youth': ['JN-01', 'JN-02', 'JN-03', 'JN-06'],
  interculturality: ['PO-01', 'PO-02', 'PO-03', 'PO-04', 'PO-05'],
  'neighbourhood-tables': ['AS-04', 'AS-05'],
  'migrant-integration': ['PM-01', 'PM-02', 'PM-03', 'PM-04', 'PM-05'],
};

const whyCites =
  'The plan says that problems came from needs and solutions from ideas, not which from which.';

function ballotProposal(code: OptionCode): BallotProposal {
  const text = code in winningTexts ? winningTexts[code as keyof typeof winningTexts] : null;
  return {
    code,
    title: sourced(publishedTable.value[code].title, publishedTable.source),
    theme: themeOf[code],
    problem: text?.problem ?? null,
    description: text?.description ?? null,
    note: text === null ? 'La fuente no entrega el problema ni la descripción de esta propuesta.' : null,
    cites: illustrative(citesOf[code], whyCites),
  };
}

/** The eleven of the table, in its order; titles, and the winners' texts, are the plan's own. */
export const ballotProposals: readonly BallotProposal[] = optionCodes.map(ballotProposal);
