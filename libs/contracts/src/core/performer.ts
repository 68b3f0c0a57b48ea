import { id, text } from './fields';

/**
 * Who carries work out. The centre's own people are named by account; a provider names its people, and the office a
 * neighbour, in words, so that nobody outside the centre speaks of its directory of staff.
 */
export const performer = {
  performedBy: id.optional(),
  performerName: text(120).optional(),
};
