import type { coordination } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import type { CommandContext } from '@cus/platform';
import type { z } from 'zod';
import type { PlanRow } from './plan-tables';
import type { RequestRow } from './request-tables';
import { TimelineRow } from './timeline-tables';

export type TimelineKind = z.output<typeof coordination.timelineKind>;

type Subject = Pick<RequestRow | PlanRow, 'residentReference' | 'residentId'>;

interface Note {
  readonly kind: TimelineKind;
  readonly on: string;
  readonly requestId?: string | null;
  readonly planId?: string;
  readonly planVersion?: number;
  readonly serviceCode?: string;
  readonly detail?: string;
}

/** Adds a fact of coordination's own to a resident's timeline: codes and references only. */
export async function addToTimeline(
  { db, actor, now }: Pick<CommandContext, 'db' | 'actor' | 'now'>,
  { residentReference, residentId }: Subject,
  note: Note,
): Promise<void> {
  await db.insert(TimelineRow, {
    id: uuidv7(),
    residentReference,
    residentId,
    recordedAt: now,
    actorId: actor.userId,
    ...note,
  });
}

/** What "only what matters" keeps. */
export const IMPORTANT_KINDS: readonly TimelineKind[] = [
  'request-received',
  'request-passed',
  'request-qualified',
  'request-refused',
  'appeal-filed',
  'appeal-decided',
  'plan-published',
  'plan-declined',
  'plan-line-declined',
  'plan-closed',
  'order-accepted',
  'order-declined',
  'order-closed',
  'delivery-disputed',
];
