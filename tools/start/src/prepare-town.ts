import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { NatsAccess } from './nats-access.ts';

/** What only the services' code knows, asked for before they run. */
export interface TownPreparation {
  readonly natsAccess: NatsAccess;
  /**
   * Brings the database of all services up to date; nothing more can be asked afterwards.
   * @throws Error with what the migration said
   */
  migrate(env: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** Loads the services' code in a process of its own, so that nothing of it stays in this one. */
export async function prepareTown(split: boolean): Promise<TownPreparation> {
  const child = fork(join(import.meta.dirname, 'town-preparation.ts'), split ? ['--split'] : [], {
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  const answer = async () => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    if (typeof message !== 'object' || message === null)
      throw new Error('The services could not be loaded; the reason stands above.');
    return message;
  };
  return {
    natsAccess: (await answer()) as NatsAccess,
    async migrate(env) {
      child.send(env);
      const { problem } = (await answer()) as { problem?: string };
      await ended;
      if (problem !== undefined) throw new Error(problem);
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
