import { ServiceProcess } from '@cus/platform/testing/crash';

const RESTART_MS = 300;

interface Death {
  readonly program: string;
  readonly signal: NodeJS.Signals | null;
  /** What the process was armed with, as `crashPoint` reads it. */
  readonly crashAt?: string;
}

/** Programs that are started again whenever they die, as `npm start` and systemd do; each lives through an agenda of deaths. */
export class KeptProcesses {
  readonly deaths: Death[] = [];
  private readonly running = new Map<string, ServiceProcess>();
  private readonly keepers: Promise<void>[] = [];
  private stopping = false;

  /** @param settings of all processes */
  constructor(private readonly settings: NodeJS.ProcessEnv) {}

  /** @param crashes what each life of the program is armed with; lives after the last are not */
  keep(program: string, crashes: readonly string[] = []): void {
    this.keepers.push(this.live(program, [...crashes]));
  }

  /** kill -9, now; nothing when it is dead already. */
  async kill(program: string): Promise<void> {
    await this.running.get(program)?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.running.values()].map((each) => each.kill('SIGTERM')));
    await Promise.all(this.keepers);
  }

  private async live(program: string, crashes: string[]): Promise<void> {
    while (!this.stopping) {
      const crashAt = crashes.shift();
      const life = new ServiceProcess([`apps/${program}/dist/main.js`], this.settings, crashAt);
      this.running.set(program, life);
      const signal = await life.ended;
      this.deaths.push({ program, signal, ...(crashAt ? { crashAt } : {}) });
      // Armed and ended otherwise, as when the database was away at its start: that death is still to come.
      if (crashAt && signal !== 'SIGKILL') crashes.unshift(crashAt);
      await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
    }
  }
}
