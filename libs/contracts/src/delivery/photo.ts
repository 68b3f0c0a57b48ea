import { z } from 'zod';
import { id, instant } from '../core/fields';

/**
 * Largest picture in bytes. As base64 it takes a third more, which is half of what one message on the broker may hold; a
 * repair or a signed card of 1,600 pixels needs less.
 */
export const MOST_PHOTO_BYTES = 400 * 1024;

const MOST_PHOTO_TEXT = 4 * Math.ceil(MOST_PHOTO_BYTES / 3);

/** Bytes of a command that carries a picture: its text and room for the ids beside it. */
export const PHOTO_BODY_BYTES = MOST_PHOTO_TEXT + 1024;

export const jpeg = z
  .base64()
  .min(4)
  .max(MOST_PHOTO_TEXT)
  .meta({ description: `A JPEG of at most ${MOST_PHOTO_BYTES} bytes, as base64` });

/** Digest of a picture as it is kept, in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a picture without looking at it. */
export const photoFacts = z.object({ id, sha256, addedAt: instant, addedBy: id });

/** A picture to look at. Where it was taken, and by which device, is never kept. */
export const photoToSee = z.object({ id, jpeg, width: z.int(), height: z.int() });
