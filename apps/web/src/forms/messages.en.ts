import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  title: 'Somebody changed this meanwhile',
  lead: 'Nothing you typed is lost. Look at the differences and save once more.',
  lastChange: 'Last change:',
  standsCaption: 'What changed since this screen was opened',
  takenCaption: 'Changes taken over in fields you had not touched',
  what: 'What',
  before: 'Was',
  now: 'Is',
  contestedLead: 'These fields were changed in two places at once. Choose what shall stay.',
  beforeWas: 'Before: {value}',
  mine: 'What was typed here',
  theirs: 'What was saved meanwhile',
  choose: 'Choose which version shall stay',
  empty: '(empty)',
  removed: '(removed)',
  yes: 'yes',
  no: 'no',
  nothingShown: 'The change does not touch the fields of this form.',
  on: 'Date',
  note: 'Notes',
};
