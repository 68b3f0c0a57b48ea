import type { EmbeddedLibrary } from './built.ts';
import { APART, programName, TOGETHER, type OwnSettings } from './processes.ts';
import type { Servers } from './servers.ts';

/** What each program is given alone: its password on the broker, and where a service apart shows its metrics. */
export async function ownSettings(
  embedded: EmbeddedLibrary,
  { natsPasswords }: Pick<Servers, 'natsPasswords'>,
  split: boolean,
): Promise<OwnSettings> {
  const programs = (split ? APART : TOGETHER).map(programName);
  const settings = programs.map(async (program) => {
    const password = natsPasswords?.get(program);
    return [
      program,
      {
        ...(password ? { OKIENKO_NATS_PASSWORD: password } : {}),
        ...(split ? { OKIENKO_METRICS_PORT: String(await embedded.portFor('Metrics', undefined)) } : {}),
      },
    ] as const;
  });
  return new Map(await Promise.all(settings));
}
