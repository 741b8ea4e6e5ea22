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

export const box = { width: 132, height: 40 };
const gap = { x: 44, y: 56 };
const margin = { left: 44, top: 8 };

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
  return { nodes, edges: edgesOf(procedure, new Map(nodes.map((node) => [node.id, node]))), width: xOf(columns) + gap.x + box.width + 8, height };
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

function edgesOf(procedure: ProcedureView, nodes: Map<string, Node>): Edge[] {
  const edges = new Map<string, Edge>();
  for (const action of procedure.actions) {
    for (const from of action.from) {
      const source = nodes.get(from);
      const target = action.to ? nodes.get(action.to) : undefined;
      if (!source || !target || source === target) continue;
      const known = edges.get(`${from}>${target.id}`);
      if (known) known.actions.push(action.id);
      else edges.set(`${from}>${target.id}`, { from, to: target.id, actions: [action.id], ...curve(source, target) });
    }
  }
  return [...edges.values()];
}

/** Down from bottom to top, sideways from edge to edge, back up along the left so that it never crosses a box of its own column. */
function curve(from: Node, to: Node): Pick<Edge, 'path' | 'label'> {
  const middle = (node: Node) => ({ x: node.x + box.width / 2, y: node.y + box.height / 2 });
  const a = middle(from);
  const b = middle(to);
  if (to.x > from.x + box.width && Math.abs(to.y - from.y) < box.height * 6 && to.x - from.x > 0 && to.y <= from.y + box.height) {
    const start = { x: from.x + box.width, y: a.y };
    const bend = (to.x - start.x) / 2;
    return { path: `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${to.x - bend} ${b.y} ${to.x} ${b.y}`, label: { x: (start.x + to.x) / 2, y: (start.y + b.y) / 2 } };
  }
  if (to.y > from.y + box.height) {
    const start = { x: a.x, y: from.y + box.height };
    const bend = (to.y - start.y) / 2;
    return { path: `M${start.x} ${start.y}C${start.x} ${start.y + bend} ${b.x} ${to.y - bend} ${b.x} ${to.y}`, label: { x: (start.x + b.x) / 2, y: (start.y + to.y) / 2 } };
  }
  if (from.x > to.x + box.width && from.y - to.y < box.height) {
    const start = { x: from.x, y: a.y };
    return { path: `M${start.x} ${start.y}L${to.x + box.width} ${b.y}`, label: { x: (start.x + to.x + box.width) / 2, y: (a.y + b.y) / 2 } };
  }
  const out = Math.min(from.x, to.x) - 34;
  return { path: `M${from.x} ${a.y + 8}C${out} ${a.y + 8} ${out} ${b.y + 8} ${to.x} ${b.y + 8}`, label: { x: out + 8, y: (a.y + b.y) / 2 } };
}
