import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  take: 'Take a picture',
  choose: 'Choose a picture',
  hint: 'The picture is made smaller. Where it was taken is not kept.',
  working: 'Preparing the picture…',
  chosen: 'Chosen picture {number}',
  remove: 'Remove picture {number}',
  missing: 'Take or choose a picture.',
  notPicture: 'This file cannot be read as a picture. Choose a JPEG or PNG file.',
  heic: 'This browser does not read HEIC pictures. Take the picture here, or save it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible.',
  tooLarge: 'This file is too large. Choose a picture of at most {megabytes} MB.',
  enough: 'No more pictures can be added here.',
  previous: 'Previous',
  next: 'Next',
  loading: 'Loading the picture…',
  failed: 'The picture could not be loaded.',
  again: 'Load again',
  broken: 'This picture cannot be shown.',
  added: 'Added: {when}',
  waits: 'Waits to be sent',
  removeKept: 'Remove this picture',
  removeBody: 'The picture cannot be brought back. It stays on record who removed it and when.',
  removeSure: 'Remove for good',
  removeNot: 'Keep it',
  removed: 'Picture removed.',
};
