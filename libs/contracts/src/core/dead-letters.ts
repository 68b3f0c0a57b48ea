import { z } from 'zod';
import { done, id, instant, text } from './fields';
import { command, query } from './operation';

const deadLetter = z.object({
  id,
  subscription: z.string(),
  eventType: z.string().optional(),
  reason: z.string(),
  deliveries: z.int(),
  buriedAt: instant,
  replayedAt: instant.optional(),
  /** Somebody decided that the event shall have no effect. */
  dismissed: z.object({ at: instant, by: id, reason: z.string() }).optional(),
});

/** Every service lets an administrator see the events it could not process, have them processed again, or let them go. */
export function deadLetterOperations(service: string) {
  return {
    listDeadLetters: query({
      service,
      name: 'list-dead-letters',
      path: `/${service}/dead-letters`,
      summary: `Events that ${service} could not process`,
      allow: ['administrator'],
      input: z.strictObject({}),
      output: z.object({ items: z.array(deadLetter) }),
    }),
    replayDeadLetter: command({
      service,
      name: 'replay-dead-letter',
      path: `/${service}/dead-letters/{deadLetterId}/replay`,
      summary: `Give an event back to ${service}, after the cause is mended`,
      allow: ['administrator'],
      input: z.strictObject({ deadLetterId: id }),
      output: done,
      errors: [
        'platform.dead-letter-not-found',
        'platform.dead-letter-settled',
        'platform.dead-letter-too-old',
      ],
    }),
    dismissDeadLetter: command({
      service,
      name: 'dismiss-dead-letter',
      path: `/${service}/dead-letters/{deadLetterId}/dismiss`,
      summary: `Decide that an event ${service} could not process shall have no effect, and say why`,
      allow: ['administrator'],
      input: z.strictObject({ deadLetterId: id, reason: text(500, 3) }),
      output: done,
      errors: ['platform.dead-letter-not-found', 'platform.dead-letter-settled'],
    }),
  };
}
