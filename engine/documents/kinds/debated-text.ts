import { z } from 'zod';
import { type TextVersionView, textVersionView } from '../../consultation/views/text-version.ts';
import { notFound } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { DebatedText } from '../contracts/debated-text.ts';
import { defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The version that is printed; left out, the latest. */
const About = z.strictObject({ version: z.int().positive().max(1_000_000).optional() });

/** A version of a debated text, with its answers article by article. */
export const debatedText = defineKind({
  kind: 'debated-text',
  version: 1,
  contract: DebatedText,
  subject: 'draft-text',
  prefix: 'TEXTO',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const { version } = about as z.output<typeof About>;
    const at = { organization: from.organization, process: from.process.id, text: subject ?? '' };
    const view = await textVersionView(from.engine, { ...at, version });
    if (view === undefined) return notFound('draft-text', subject ?? '');
    const own = wasDebated(view);
    const earlier = own || view.version === 1 ? undefined : { ...at, version: view.version - 1 };
    const debated = own ? view : earlier && (await textVersionView(from.engine, earlier));
    return {
      ...(await commonOf(from, view.title)),
      version: view.version,
      latest: view.version === view.latest,
      concluded: view.state === 'concluded',
      hash: view.hash,
      frozenAt: view.frozenAt,
      ...articlesOf(view),
      debate: debated === undefined ? null : debateOf(debated),
    };
  },
});

const wasDebated = ({ articles }: TextVersionView): boolean => articles.some(({ said }) => said !== null);

function articlesOf({ articles, changes }: TextVersionView) {
  const changed = (changes ?? []).filter(({ is }) => is === 'changed');
  return {
    articles: articles.map(({ article, number, heading, body }) => {
      const change = changes?.find((one) => one.article === article);
      const { is = null, because = null } = change ?? {};
      return { number, heading, body: paragraphsOf(body), change: is, because };
    }),
    removed: (changes ?? [])
      .filter(({ is }) => is === 'removed')
      .map(({ before, heading }) => ({ number: before ?? 0, heading })),
    comparison: changed.map(({ number, before, runs }) => ({
      number: number ?? 0,
      before: before ?? 0,
      runs: runs.map((run) => ({ ...run })),
    })),
  };
}

function debateOf({ version, articles }: TextVersionView) {
  const lines = articles.map(({ number, heading, said, answer }) => ({
    ...{ number, heading, inFavour: said?.for ?? 0, against: said?.against ?? 0, changes: said?.change ?? 0 },
    answer: answer && {
      outcome: answer.outcome,
      reasons: paragraphsOf(answer.response),
      at: answer.answeredAt,
    },
  }));
  const contributions = lines.reduce((sum, one) => sum + one.inFavour + one.against + one.changes, 0);
  return { version, contributions, articles: lines };
}
