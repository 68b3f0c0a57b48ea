import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  label: 'Connection',
  connected: 'Connected. Everything was sent.',
  offline: 'No network.',
  waiting:
    'Waiting for the network: {count, plural, one {# record on the phone} few {# records on the phone} many {# records on the phone} other {# records on the phone}}. They will be sent by themselves.',
  refused:
    'To be sorted out: {count, plural, one {# record was not taken} few {# records were not taken} many {# records were not taken} other {# records were not taken}}.',
  sendNow: 'Send now',
  kept: 'There is no network. It is kept on the phone and will be sent by itself.',
  waitsHere: 'Waiting for the network',
  waitsHereMore: 'This step is kept on the phone with the time {time} and will be sent by itself.',
  why: 'Record of {time}: {reason}',
  tryAgain: 'Try again: {time}',
  takeBack: 'Remove this record: {time}',
  takeBackTitle: 'Remove the record from the phone?',
  takeBackBody: 'The centre did not get it. Once removed, it has to be recorded anew.',
  takeBackYes: 'Yes, remove the record',
};
