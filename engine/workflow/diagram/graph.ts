import { conditionsOf, stageOrder } from '../order.ts';
import type { StageSpec, WorkflowSpec } from '../spec.ts';
import { type Box, box, ink, type Line, lines, note } from './label.ts';
import type { Standing } from './standing.ts';
import { type DiagramWords, localText } from './words.ts';

interface Node {
  readonly name: string;
  readonly attributes: Attributes;
}

interface Edge {
  readonly tail: string;
  readonly head: string;
  readonly attributes: Attributes;
}

interface Subgraph {
  readonly name: string;
  readonly graphAttributes: Attributes;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly subgraphs?: readonly Subgraph[];
}

/** A graph for Graphviz: what it lays out, in the order in which it is to be laid out. */
export interface DiagramGraph extends Omit<Subgraph, 'name'> {
  readonly nodeAttributes: Attributes;
  readonly edgeAttributes: Attributes;
}

type Attributes = { readonly [name: string]: string | number | boolean | { readonly html: string } };

/** What is drawn: a workflow, where a process on it stands, and the words for both. */
export interface Drawing {
  readonly spec: WorkflowSpec;
  readonly standing: Standing;
  readonly words: DiagramWords;
}

const titleWidth = 30;
const quiet = '#5a6572';
const back = '#8a2d0b';

const width = 262;
const looks: { readonly [state: string]: Box & { readonly sign: string } } = {
  plain: { width, border: ink, fill: '#ffffff', thick: 1, sign: '' },
  waiting: { width, border: quiet, fill: '#ffffff', thick: 1, dashed: true, sign: '○' },
  working: { width, border: '#0b4f8a', fill: '#dcecfa', thick: 4, sign: '▶' },
  'awaiting-approval': { width, border: '#0b4f8a', fill: '#dcecfa', thick: 4, sign: '▶' },
  passed: { width, border: '#1d6b3a', fill: '#e6f4ea', thick: 1, sign: '✓' },
};

/** The graph of a workflow: stages from above to below, the gate of each under it, and the ways back and out. */
export function graphOf(drawing: Drawing): DiagramGraph {
  const order = stageOrder(drawing.spec);
  const { spec } = drawing;
  return {
    graphAttributes: {
      rankdir: 'TB',
      bgcolor: 'white',
      nodesep: 0.4,
      ranksep: 0.22,
      pad: 0.2,
      fontname: 'Helvetica',
      splines: 'spline',
    },
    nodeAttributes: { shape: 'plain', fontname: 'Helvetica' },
    edgeAttributes: { fontname: 'Helvetica', color: ink, arrowsize: 0.8, penwidth: 1.4 },
    nodes: [
      {
        name: 'start',
        attributes: {
          shape: 'circle',
          style: 'filled',
          fillcolor: ink,
          label: '',
          width: 0.22,
          fixedsize: true,
        },
      },
      ...order.flatMap((id, index) => [stageNode(drawing, id, index + 1), ...gateNode(drawing, id)]),
      ...endNodes(drawing),
    ],
    edges: order
      .flatMap((id) => [...entries(drawing, id), ...gateEdges(drawing, id), ...outcomeEdges(drawing, id)])
      .concat(closing(spec)),
    subgraphs: [anyTime(drawing)],
  };
}

function stageNode({ spec, standing, words }: Drawing, id: string, number: number): Node {
  const stage = spec.stages[id]!;
  const state = standing.stages[id];
  const look = looks[state ?? 'plain']!;
  const title = lines(`${number}. ${localText(stage.title, words.language)}`, titleWidth);
  const rows: Line[] = [
    ...title.map((text) => ({ text, size: 15, bold: true })),
    ...(state === undefined
      ? []
      : [{ text: `${look.sign} ${words.say(`stage-${state}`)}`, size: 12.5, bold: look.thick > 1 }]),
    ...(stage.activities.length === 0
      ? []
      : [{ text: counted(words, 'activities', stage.activities.length), size: 11.5, color: quiet }]),
  ];
  return { name: `stage ${id}`, attributes: { label: { html: box(rows, look) } } };
}

const counted = (words: DiagramWords, what: 'activities' | 'gate', count: number): string =>
  words.say(count === 1 ? `${what}-one` : `${what}-many`, { count });

/** How a stage is left: how many conditions it has, how many of them are law, and whether a forum decides. */
function gateLine(stage: StageSpec, words: DiagramWords): string {
  const legal = stage.gate.filter((use) => use.severity === 'legal').length;
  return [
    stage.gate.length === 0 ? words.say('gate-none') : counted(words, 'gate', stage.gate.length),
    ...(legal === 0 ? [] : [words.say('gate-legal', { count: legal })]),
    ...(stage.approval === undefined ? [] : [words.say('forum-approves')]),
  ].join(' · ');
}

function gateNode({ spec, words }: Drawing, id: string): Node[] {
  const rows = lines(gateLine(spec.stages[id]!, words), 44).map((text) => ({ text, size: 11.5 }));
  const look = { width: 0, border: quiet, fill: '#f4f5f7', thick: 1 };
  return [{ name: `gate ${id}`, attributes: { label: { html: box(rows, look) } } }];
}

function gateEdges(_drawing: Drawing, id: string): Edge[] {
  return [{ tail: `stage ${id}`, head: `gate ${id}`, attributes: { arrowhead: 'none', weight: 10 } }];
}

/** What a stage begins after: the passage of another, or only its beginning. */
function entries({ spec, words }: Drawing, id: string): Edge[] {
  const conditions = conditionsOf(spec.stages[id]!);
  if (conditions.length === 0) return [{ tail: 'start', head: `stage ${id}`, attributes: { weight: 10 } }];
  return conditions.map(({ stage, is }) =>
    is === 'passed'
      ? { tail: `gate ${stage}`, head: `stage ${id}`, attributes: { weight: 10 } }
      : {
          tail: `stage ${stage}`,
          head: `stage ${id}`,
          attributes: { style: 'dotted', label: { html: note([words.say('begun')], quiet) } },
        },
  );
}

/** The other ways out of a stage: one line for all that lead to the same place, so that none crosses another's words. */
function outcomeEdges({ spec, words }: Drawing, id: string): Edge[] {
  const tail = `stage ${id}`;
  const titles = new Map<string, string[]>();
  for (const { leadsTo, to, title } of Object.values(spec.stages[id]!.outcomes)) {
    const head = leadsTo === 'end' ? 'closed-without-result' : leadsTo === 'repeat' ? tail : `stage ${to}`;
    titles.set(head, [...(titles.get(head) ?? []), localText(title, words.language)]);
  }
  return [...titles].map(([head, texts]) => {
    const sign = texts.length > 1 ? '· ' : '';
    const label = {
      html: note(
        texts.flatMap((text) => lines(`${sign}${text}`, 24)),
        back,
      ),
    };
    const goesBack = head !== tail && head !== 'closed-without-result';
    return {
      tail,
      head,
      attributes: { style: 'dashed', color: back, label, ...(goesBack ? { constraint: false } : {}) },
    };
  });
}

/** The last stages lead to the end: those for whose passage no other waits. */
function closing(spec: WorkflowSpec): Edge[] {
  const waitedFor = new Set(
    Object.values(spec.stages).flatMap((stage) =>
      conditionsOf(stage).map((one) => (one.is === 'passed' ? one.stage : '')),
    ),
  );
  return Object.keys(spec.stages)
    .filter((id) => !waitedFor.has(id))
    .map((id) => ({ tail: `gate ${id}`, head: 'closed', attributes: { weight: 10 } }));
}

function endNodes(drawing: Drawing): Node[] {
  const ends = Object.values(drawing.spec.stages).some((stage) =>
    Object.values(stage.outcomes).some(({ leadsTo }) => leadsTo === 'end'),
  );
  return [endNode(drawing, 'closed'), ...(ends ? [endNode(drawing, 'closed-without-result')] : [])];
}

function endNode({ standing, words }: Drawing, end: NonNullable<Standing['end']>): Node {
  const here = standing.end === end;
  const look = here ? { ...looks.working!, width: 0 } : { ...looks.plain!, width: 0, thick: 2 };
  const text = `${here ? '▶' : '■'} ${words.say(end)}`;
  return { name: end, attributes: { label: { html: box([{ text, size: 13, bold: true }], look) } } };
}

/** What may happen whatever stage is worked on: suspension and cancelling. */
function anyTime({ standing, words }: Drawing): Subgraph {
  const state = (name: 'active' | 'suspended' | 'cancelled'): Node => {
    const here = standing.course === name || standing.end === name;
    const look = here && name !== 'active' ? looks.working! : { ...looks.plain!, thick: here ? 3 : 1 };
    const text = `${here ? '▶ ' : ''}${words.say(name)}`;
    const rows = [{ text, size: 12, bold: here }];
    return { name, attributes: { label: { html: box(rows, { ...look, width: 0 }) } } };
  };
  return {
    name: 'cluster any time',
    graphAttributes: {
      label: { html: note([words.say('at-any-time')], quiet) },
      style: 'rounded,dotted',
      color: quiet,
      margin: 10,
    },
    nodes: [state('cancelled')],
    edges: [
      { tail: 'active', head: 'suspended', attributes: { dir: 'both', color: quiet } },
      { tail: 'active', head: 'cancelled', attributes: { color: quiet } },
      { tail: 'suspended', head: 'cancelled', attributes: { color: quiet } },
    ],
    subgraphs: [
      {
        name: 'standing',
        graphAttributes: { rank: 'same' },
        nodes: [state('active'), state('suspended')],
        edges: [],
      },
    ],
  };
}
