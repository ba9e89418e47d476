/**
 * A table with its totals as a network: each row and each column is a node, each number an arc, and that the totals
 * add up is that whatever flows into a node flows out. What an attacker can find out about a hidden number by
 * solving the equations is how far it can rise and fall along the other hidden ones: a greatest flow, exact in whole
 * numbers.
 */
export interface Arc {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** The least that an attacker takes it for while it is hidden. */
  readonly fewest: number;
  /** The node that it leaves, and the one that it reaches. Rows are numbered first, then columns. */
  readonly from: number;
  readonly to: number;
}

/** The arcs of a table in the order of reading, and by place those that meet in each node. */
export interface Network {
  readonly arcs: readonly Arc[];
  readonly at: readonly (readonly number[])[];
}

/** A table whose last row and last column are totals, as a network; `fewestIn` is the least of a hidden number of a row. */
export function networkOf(grid: readonly (readonly number[])[], fewestIn: (row: number) => number): Network {
  const rows = grid.length;
  const arcs = grid.flatMap((values, row) =>
    values.map((value, column): Arc => {
      const ends = [row, rows + column] as const;
      // A total flows against what it is the total of; the grand total, with it again.
      const isTotal = (row === rows - 1) !== (column === values.length - 1);
      const [from, to] = isTotal ? ([ends[1], ends[0]] as const) : ends;
      return { row, column, value, fewest: Math.min(fewestIn(row), value), from, to };
    }),
  );
  const at: number[][] = Array.from({ length: rows + (grid[0]?.length ?? 0) }, () => []);
  arcs.forEach(({ from, to }, place) => {
    at[from]!.push(place);
    at[to]!.push(place);
  });
  return { arcs, at };
}

/** A step along an arc: up, without a limit, or down, to the fewest that a hidden number may be. */
interface Step {
  readonly arc: number;
  readonly up: boolean;
  readonly room: number;
  readonly to: number;
}

/** How far the arcs have been moved from their values. */
type Moves = number[];

interface Asked extends Network {
  /** The cost of moving an arc; infinite where it is shown and stays. */
  cost(arc: number): number;
}

function stepsFrom(node: number, asked: Asked, moves: Moves, without: number): Step[] {
  const steps: Step[] = [];
  for (const arc of asked.at[node]!) {
    if (arc === without || asked.cost(arc) === Number.POSITIVE_INFINITY) continue;
    const one = asked.arcs[arc]!;
    if (one.from === node) steps.push({ arc, up: true, room: Number.POSITIVE_INFINITY, to: one.to });
    const room = one.value + moves[arc]! - one.fewest;
    if (one.to === node && room > 0) steps.push({ arc, up: false, room, to: one.from });
  }
  return steps;
}

/** The cheapest way from one node to another, nothing where there is none. Nodes are taken in order, so it is one way. */
function cheapestWay(
  ends: { from: number; to: number },
  asked: Asked,
  moves: Moves,
  without: number,
): Step[] | undefined {
  const reached = new Map<number, { cost: number; way: readonly Step[] }>([
    [ends.from, { cost: 0, way: [] }],
  ]);
  const waiting = new Set([ends.from]);
  while (waiting.size > 0) {
    const node = [...waiting].reduce((best, one) =>
      reached.get(one)!.cost < reached.get(best)!.cost ? one : best,
    );
    waiting.delete(node);
    const { cost, way } = reached.get(node)!;
    if (node === ends.to) return [...way];
    for (const step of stepsFrom(node, asked, moves, without)) {
      const there = cost + asked.cost(step.arc);
      if (there < (reached.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) {
        reached.set(step.to, { cost: there, way: [...way, step] });
        waiting.add(step.to);
      }
    }
  }
  return undefined;
}

/** How far a hidden number can move one way along the other hidden ones, up to `enough`, and by what moves. */
function reach(asked: Asked, arc: number, up: boolean, enough: number): { far: number; moves: Moves } {
  const { from, to } = asked.arcs[arc]!;
  const moves = asked.arcs.map(() => 0);
  const ends = up ? { from: to, to: from } : { from, to };
  let far = 0;
  while (far < enough) {
    const way = cheapestWay(ends, asked, moves, arc);
    if (way === undefined) break;
    const room = Math.min(enough - far, ...way.map((step) => step.room));
    for (const step of way) moves[step.arc]! += step.up ? room : -room;
    far += room;
  }
  return { far, moves };
}

/** What an attacker knows of a hidden number: from where to where it can be, as far as `enough` to either side. */
export function rangeOf(
  network: Network,
  hidden: ReadonlySet<number>,
  arc: number,
  enough: number,
): { least: number; most: number } {
  const asked = { ...network, cost: amongHidden(hidden) };
  const { value, fewest } = network.arcs[arc]!;
  const down = reach(asked, arc, false, Math.min(enough, value - fewest)).far;
  return { least: value - down, most: value + reach(asked, arc, true, enough).far };
}

const amongHidden = (hidden: ReadonlySet<number>) => (arc: number) =>
  hidden.has(arc) ? 0 : Number.POSITIVE_INFINITY;

/**
 * The next numbers to hide so that one that is hidden can rise by `enough`, or else fall: those of the cheapest way
 * that hidden numbers alone do not have. Nothing where no other number may be hidden that helps.
 */
export function nextToHide(
  asked: Asked,
  hidden: ReadonlySet<number>,
  arc: number,
  enough: number,
): number[] | undefined {
  const { from, to, value, fewest } = asked.arcs[arc]!;
  for (const up of [true, false]) {
    const room = up ? enough : Math.min(enough, value - fewest);
    const { far, moves } = reach({ ...asked, cost: amongHidden(hidden) }, arc, up, room);
    if (far === room) continue;
    const way = cheapestWay(up ? { from: to, to: from } : { from, to }, asked, moves, arc);
    if (way !== undefined) return way.map((step) => step.arc).filter((one) => !hidden.has(one));
  }
  return undefined;
}
