import { expect, it } from 'vitest';
import { filesWith, textOf } from './repository.ts';
import { type SyntaxNode, visitNodes } from './syntax.ts';

/** The one place that reads the machine's clock; everything else is handed an instant. */
const clock = 'engine/kernel/clock.ts';

const sqlClock =
  /\b(now\s*\(\s*\)|current_(date|time|timestamp)\b|(clock|statement|transaction)_timestamp\b|random\s*\()/i;

/** What makes the same command give another answer on another day, or undefined. */
function offence({ kind, text }: SyntaxNode): string | undefined {
  if (kind === 'MemberExpression') return /^(Date\.now|Math\.random|Temporal\.Now)$/.exec(text())?.[0];
  if (kind === 'NewExpression') return /^new Date(\(\s*\))?$/.exec(text())?.[0];
  if (kind === 'CallExpression') return /^Date\(/.exec(text()) ? 'Date()' : undefined;
  if (kind === 'TaggedTemplateExpression' && text().startsWith('sql')) return sqlClock.exec(text())?.[0];
  return undefined;
}

function offencesIn(path: string): string[] {
  const found: string[] = [];
  visitNodes(textOf(path), (node) => {
    const what = offence(node);
    if (what !== undefined)
      found.push(`${path}:${node.firstLine()} has ${what}: take the instant as an argument`);
  });
  return found;
}

it('leaves the time and chance outside of the engine', () => {
  const engine = filesWith('.ts').filter((path) => path.startsWith('engine/') && path !== clock);
  expect(engine.flatMap(offencesIn)).toEqual([]);
});

it('finds each kind of offence, and only offences', () => {
  const found: string[] = [];
  const source = `
    Date.now(); new Date; new Date( ); Math.random(); Temporal.Now.instant(); Date();
    sql\`SELECT now()\`; sql<string>\`SELECT CURRENT_TIMESTAMP\`;
    clock.now(); new Date(at); Date.parse(at); sql\`SELECT known()\`; Date.UTC(2021, 10); // new Date()`;
  visitNodes(source, (node) => found.push(...[offence(node)].filter((what) => what !== undefined)));
  expect(found.sort()).toEqual(
    [
      'CURRENT_TIMESTAMP',
      'Date()',
      'Date.now',
      'Math.random',
      'Temporal.Now',
      'new Date',
      'new Date( )',
      'now()',
    ].sort(),
  );
});

it('leaves the time outside of the schema', () => {
  const found = filesWith('.sql').flatMap((path) =>
    textOf(path)
      .split('\n')
      .map((line, index) => ({ sql: line.replace(/--.*$/, ''), place: `${path}:${index + 1}` }))
      .filter(({ sql }) => sqlClock.test(sql))
      .map(({ sql, place }) => `${place}: ${sql.trim()}`),
  );
  expect(found).toEqual([]);
});
