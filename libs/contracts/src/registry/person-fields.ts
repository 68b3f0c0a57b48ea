import { DomainError, parsePesel, parsePhone } from '@cus/kernel';
import { z } from 'zod';
import { text } from '../core/fields';

/** A part of a person's name as in an identity document. */
export const personName = text(80).regex(/\p{L}/u, { message: 'name-without-letter' });

/** PESEL as people type it; checked (birth date, check digit) and brought to 11 digits. */
export const pesel = checked(20, parsePesel).meta({ description: 'PESEL, 11 digits, checked' });

/** Telephone number as it is dictated; brought to E.164 (`+48600123456`). */
export const phone = checked(25, parsePhone).meta({ description: 'Phone; Polish without prefix or E.164' });

export const email = z.email().max(120);

export const address = z.strictObject({
  street: text(100).optional(),
  house: text(15),
  flat: text(15).optional(),
  postcode: z
    .string()
    .regex(/^\d{2}-\d{3}$/)
    .optional()
    .meta({ description: 'Polish postcode, 00-000' }),
  city: text(80),
  /** Housing estate or quarter (osiedle): the unit the diagnosis of needs counts by. */
  estate: text(80).optional(),
});

export type Address = z.output<typeof address>;

/** What whoever comes to the door or calls must know first. */
export const alert = z.strictObject({
  code: z.enum([
    'dog',
    'stairs',
    'wheelchair',
    'hard-of-hearing',
    'poor-sight',
    'infection',
    'aggression',
    'violence-do-not-call',
    'key-with-neighbour',
    'visit-in-pairs',
    'other',
  ]),
  note: text(200).optional(),
});

export const alerts = z.array(alert).max(15);

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How and when a person wants to be reached; the first channel is the preferred one. */
export const contactPreferences = z.strictObject({
  channels: z.array(z.enum(['phone', 'sms', 'email', 'letter', 'in-person'])).max(5),
  bestFrom: clock.optional(),
  bestTo: clock.optional(),
  /** ISO 639-1. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('pl'),
});

function checked(max: number, parse: (value: string) => string) {
  return z
    .string()
    .max(max)
    .transform((value, context) => {
      try {
        return parse(value);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        context.addIssue({ code: 'custom', message: error.code.replace('kernel.', '') });
        return z.NEVER;
      }
    });
}
