import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { eventually } from '../testing/eventually';

const PRELOAD = resolve(__dirname, '../../dist/process/preload.js');

/** Keeps and drops 60 MB of small objects, then does nothing but tell how large its heap is. */
const PROGRAM = `
let kept = Array.from({ length: 600_000 }, (_, i) => ({ i, text: 'row ' + i }));
const peak = process.memoryUsage().heapTotal;
kept = undefined;
setInterval(() => process.send({ peak, now: process.memoryUsage().heapTotal }), 200);
`;

describe('a process at rest', () => {
  it('gives back the memory its work needed', async () => {
    const child = spawn(process.execPath, ['--require', PRELOAD, '-e', PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let told = { peak: 0, now: Infinity };
    child.on('message', (message) => (told = message as typeof told));
    try {
      await eventually(() => told.now < told.peak / 4, Boolean, 60_000);
    } finally {
      child.kill('SIGKILL');
    }
  }, 70_000);
});
