// Gateway and commissioning alone: the way of one request, without what other services make of its event.
import { commissioning } from '@cus/commissioning';
import { runUntilSignal } from '@cus/platform';
import { startTown } from '@cus/town';

void runUntilSignal(() => startTown(undefined, [commissioning]));
