import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 4_000;
/** Part of a processor's time below which a process rests: timers and health questions stay below a fiftieth. */
const REST = 0.05;

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Collects once, thoroughly, when work has ended. V8 keeps the room that starting or a burst of work needed for its next
 * one, about 20 MB a process, and has no reason of its own to return it when nothing happens any more. While there is
 * work nothing is done, so it costs no request anything.
 */
export function giveMemoryBackAtRest(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  let before = process.cpuUsage();
  let worked = true;
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const works = (user + system) / 1_000 > LOOK_MS * REST;
    if (!works && worked) {
      collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      before = process.cpuUsage();
    }
    worked = works;
  }, LOOK_MS).unref();
}
