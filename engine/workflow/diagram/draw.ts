import { instance, type Viz } from '@viz-js/viz';
import type { Json } from '../../kernel/canonical.ts';
import type { WorkflowSpec } from '../spec.ts';
import { graphOf } from './graph.ts';
import { drawnShare } from './label.ts';
import { summary } from './outline.ts';
import { standingOf } from './standing.ts';
import { type DiagramWords, localText } from './words.ts';

let graphviz: Promise<Viz> | undefined;

/**
 * A workflow as a picture: SVG, with a title and a description for who does not see it. Where a state is
 * given, what is worked on now is marked by a sign, a word and a thick border, not by colour alone. The same
 * input gives the same bytes.
 */
export async function drawWorkflow(spec: WorkflowSpec, words: DiagramWords, state?: Json): Promise<string> {
  graphviz ??= instance();
  const standing = standingOf(state);
  const graph = graphOf({ spec, standing, words });
  const svg = (await graphviz).renderString(graph as never, { format: 'svg' });
  const name = `${spec.id}-${spec.version}`;
  const title = localText(spec.title, words.language);
  return accessible(svg, { name, language: words.language, title, description: summary(spec, words, state) });
}

interface Head {
  readonly name: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/** Graphviz's picture with what it leaves out, and without its names for the parts, which would show as hints. */
function accessible(svg: string, head: Head): string {
  const body = svg
    .slice(svg.indexOf('<g id='))
    .replaceAll(/<title>[^<]*<\/title>\n/g, '')
    .replaceAll(/<!--[\s\S]*?-->\n/g, '')
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(' xml:space="preserve"', '')
    .replaceAll(/font-family="[^"]*"/g, 'font-family="sans-serif"')
    .replaceAll(
      /font-size="([\d.]+)"/g,
      (_, size) => `font-size="${(Number(size) * drawnShare).toFixed(1)}"`,
    );
  const [, width = '0', height = '0'] = /<svg width="(\d+)pt" height="(\d+)pt"/.exec(svg) ?? [];
  const [, view = ''] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const ids = `${head.name}-title ${head.name}-description`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${head.language}" role="img" aria-labelledby="${ids}" width="${width}" height="${height}" viewBox="${view}">`,
    `<title id="${head.name}-title">${inXml(head.title)}</title>`,
    `<desc id="${head.name}-description">${inXml(head.description)}</desc>`,
    body,
  ].join('\n');
}

const inXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
