import type { ProcedureView } from '@contract';

export interface Node {
  id: string;
  x: number;
  y: number;
}

export interface Edge {
  from: string;
  to: string;
  /** Ids of the actions that lead this way. */
  actions: string[];
  path: string;
  label: { x: number; y: number };
}

export interface Layout {
  nodes: Node[];
  edges: Edge[];
  width: number;
  height: number;
}

export const box = { width: 116, height: 40 };
const gap = { x: 30, y: 56 };
/** The sides are for lines that go back up. */
const margin = { left: 40, right: 36, top: 8 };

/** Steps from the first state, going through open states only: “withdrawn” is one step from everywhere and would sit on top. */
function depths(procedure: ProcedureView, isEnd: (id: string) => boolean): Map<string, number> {
  const depth = new Map([[procedure.initial, 0]]);
  const queue = [procedure.initial];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const action of procedure.actions) {
      if (!action.to || depth.has(action.to) || !action.from.includes(state)) continue;
      depth.set(action.to, (depth.get(state) ?? 0) + 1);
      if (!isEnd(action.to)) queue.push(action.to);
    }
  }
  return depth;
}

/** Open states in rows by depth, ends in the last column beside the earliest row that leads to them. */
export function layoutOf(procedure: ProcedureView): Layout {
  const ends = new Set(procedure.states.filter((state) => state.end).map((state) => state.id));
  const depth = depths(procedure, (id) => ends.has(id));
  const open = procedure.states.filter((state) => !state.end);
  const rows: string[][] = [];
  for (const state of open) {
    const row = depth.get(state.id) ?? open.length;
    rows[row] = [...(rows[row] ?? []), state.id];
  }
  const filled = rows.filter((row) => row !== undefined);
  const columns = Math.max(1, ...filled.map((row) => row.length));
  const xOf = (column: number) => margin.left + column * (box.width + gap.x);
  const yOf = (row: number) => margin.top + row * (box.height + gap.y);
  const nodes = filled.flatMap((row, at) => row.map((id, column) => ({ id, x: xOf(column), y: yOf(at) })));
  nodes.push(...placeEnds([...ends], depth, xOf(columns) + gap.x, yOf));
  const height = Math.max(...nodes.map((node) => node.y)) + box.height + margin.top;
  return { nodes, edges: edgesOf(procedure, new Map(nodes.map((node) => [node.id, node])), (id) => ends.has(id)), width: xOf(columns) + gap.x + box.width + margin.right, height };
}

function placeEnds(ends: readonly string[], depth: Map<string, number>, x: number, yOf: (row: number) => number): Node[] {
  const sorted = [...ends].sort((a, b) => (depth.get(a) ?? 99) - (depth.get(b) ?? 99));
  let next = 0;
  return sorted.map((id) => {
    const row = Math.max(next, (depth.get(id) ?? 1) - 0.5);
    next = row + 1;
    return { id, x, y: yOf(row) };
  });
}

function edgesOf(procedure: ProcedureView, nodes: Map<string, Node>, isEnd: (id: string) => boolean): Edge[] {
  const edges = new Map<string, Edge>();
  for (const action of procedure.actions) {
    for (const from of action.from) {
      const source = nodes.get(from);
      const target = action.to ? nodes.get(action.to) : undefined;
      if (!source || !target || source === target) continue;
      const known = edges.get(`${from}>${target.id}`);
      if (known) known.actions.push(action.id);
      else edges.set(`${from}>${target.id}`, { from, to: target.id, actions: [action.id], ...curve(source, target, isEnd) });
    }
  }
  return [...edges.values()];
}

type Curve = Pick<Edge, 'path' | 'label'>;
const middleOf = (node: Node) => ({ x: node.x + box.width / 2, y: node.y + box.height / 2 });

/** To an end or to the right: side to side. Downwards: bottom to top. Back up, or from end to end: around the outside. */
function curve(from: Node, to: Node, isEnd: (id: string) => boolean): Curve {
  if (isEnd(from.id) && isEnd(to.id)) return around(from, to, from.x + box.width, 30);
  if (to.x > from.x && (isEnd(to.id) || to.y === from.y)) return sideways(from, to);
  if (to.y > from.y) return downwards(from, to);
  if (to.y === from.y) return straightBack(from, to);
  return around(from, to, Math.min(from.x, to.x), -30);
}

/** Between neighbours there is no room for words: they stand above the line. */
function sideways(from: Node, to: Node): Curve {
  const start = { x: from.x + box.width, y: middleOf(from).y };
  const end = { x: to.x, y: middleOf(to).y };
  const bend = Math.max(30, (end.x - start.x) * 0.45);
  return {
    path: `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`,
    label: { x: (start.x + end.x) / 2, y: from.y === to.y ? from.y - 10 : (start.y + end.y) / 2 },
  };
}

function downwards(from: Node, to: Node): Curve {
  const start = { x: middleOf(from).x, y: from.y + box.height };
  const end = { x: middleOf(to).x, y: to.y };
  const bend = Math.min(gap.y / 2, (end.y - start.y) / 2);
  // Nearer to the target, so that several ways out of one state keep their labels apart.
  return {
    path: `M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}`,
    label: { x: start.x + (end.x - start.x) * 0.75, y: start.y + (end.y - start.y) * 0.62 },
  };
}

function straightBack(from: Node, to: Node): Curve {
  const y = middleOf(from).y + 9;
  return { path: `M${from.x} ${y}L${to.x + box.width} ${y}`, label: { x: (from.x + to.x + box.width) / 2, y: from.y + box.height + 10 } };
}

function around(from: Node, to: Node, edge: number, out: number): Curve {
  const a = middleOf(from).y + 7;
  const b = middleOf(to).y - (out > 0 ? 7 : -7);
  const [start, end] = out > 0 ? [edge, edge] : [from.x, to.x];
  return { path: `M${start} ${a}C${edge + out * 1.3} ${a} ${edge + out * 1.3} ${b} ${end} ${b}`, label: { x: edge + out * 0.6, y: (a + b) / 2 } };
}
