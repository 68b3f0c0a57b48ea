import { runUntilSignal } from '@cus/platform';
import { startTown } from './start-town';

void runUntilSignal(() => startTown());
