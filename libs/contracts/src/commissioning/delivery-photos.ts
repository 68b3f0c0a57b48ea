import { z } from 'zod';
import { created, done, id } from '../core/fields';
import { command, query } from '../core/operation';
import { jpeg, PHOTO_BODY_BYTES, photoToSee } from '../delivery/photo';
import { deliveryReaders, reporters, service } from './terms';

export const addDeliveryPhoto = command({
  service,
  name: 'add-delivery-photo',
  path: '/deliveries/{deliveryId}/photos',
  summary: 'Add a picture of the signed card of a delivery',
  allow: reporters,
  largestBody: PHOTO_BODY_BYTES,
  input: z.strictObject({ deliveryId: id, jpeg }),
  /** The same picture again is the one that is there. */
  output: created,
  errors: [
    'commissioning.delivery-not-found',
    'commissioning.provider-decides',
    'commissioning.not-allowed-in-state',
    'commissioning.photo-unreadable',
    'commissioning.photo-too-large',
    'commissioning.too-many-photos',
  ],
});

export const removeDeliveryPhoto = command({
  service,
  name: 'remove-delivery-photo',
  path: '/deliveries/{deliveryId}/photos/{photoId}/remove',
  summary:
    'Take away a picture that should not be there: whoever reports the visit until it is accepted, the office always',
  allow: reporters,
  input: z.strictObject({ deliveryId: id, photoId: id }),
  output: done,
  errors: [
    'commissioning.delivery-not-found',
    'commissioning.order-not-found',
    'commissioning.not-allowed-in-state',
    'commissioning.photo-not-found',
  ],
});

export const getDeliveryPhoto = query({
  service,
  name: 'get-delivery-photo',
  path: '/deliveries/{deliveryId}/photos/{photoId}',
  summary: 'One picture of the signed card of a delivery',
  allow: deliveryReaders,
  input: z.strictObject({ deliveryId: id, photoId: id }),
  output: photoToSee,
  errors: ['commissioning.photo-not-found'],
});
