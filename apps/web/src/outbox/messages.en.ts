import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  label: 'Connection',
  connected: 'Connected. Everything was sent.',
  offline: 'No network.',
  offlineSince: 'No network. You see what was known at {time}.',
  offlineSinceYesterday: 'No network. You see what was known yesterday at {time}.',
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
  leaveTitle:
    '{count, plural, one {# record has not been sent} few {# records have not been sent} many {# records have not been sent} other {# records have not been sent}}',
  leaveBody:
    'The centre does not know about it yet. If you sign out, the records stay on this phone and are sent when you sign in on it again. Nobody else will see or send them.',
  leaveSend: 'Send and sign out',
  leaveStay: 'Stay signed in',
  leaveKeep: 'Sign out, the records stay on the phone',
  leaveFailed:
    'Not everything could be sent. Try where there is a signal, or see at the top of the screen what has to be sorted out.',
  keptByOthers:
    'On this device {count, plural, one {# record waits to be sent. It is sent when whoever made it signs in here.} few {# records wait to be sent. They are sent when whoever made them signs in here.} many {# records wait to be sent. They are sent when whoever made them signs in here.} other {# records wait to be sent. They are sent when whoever made them signs in here.}}',
};
