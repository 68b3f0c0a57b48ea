import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of /proc on every Linux Node runs on. */
const TICKS = 100;

/** CPU seconds a process and its descendants have used so far (user and system), by /proc. */
export function cpuSecondsOfTree(pids: readonly number[]): number {
  const wanted = treeOf(pids);
  return [...wanted].reduce((sum, pid) => sum + cpuSeconds(pid), 0);
}

/** Proportional set size of a process and its descendants in MB: memory shared by several counts once. */
export function memoryOfTree(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of treeOf(pids)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function treeOf(pids: readonly number[]): Set<number> {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = statOf(Number(entry))?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const tree = new Set(pids);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid);
        grown = true;
      }
    }
  }
  return tree;
}

function cpuSeconds(pid: number): number {
  const stat = statOf(pid);
  // Also what ended children used (cutime, cstime): PostgreSQL's connections come and go.
  return stat ? (Number(stat[11]) + Number(stat[12]) + Number(stat[13]) + Number(stat[14])) / TICKS : 0;
}

/** Fields of /proc/PID/stat after the command's name: state, ppid, … */
function statOf(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : undefined;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // Ended meanwhile, or another user's.
  }
}
