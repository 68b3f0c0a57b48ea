import { runUntilSignal } from '@cus/platform';
import { startTown } from './start-town';

void runUntilSignal(async () => {
  const town = await startTown();
  return () => town.stop();
});
