import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const en: Messages<keyof typeof pl> = {
  title: 'Gallery',
  lead: 'Every element of the screen in every state, with made-up data in Polish.',
  theme: 'Look',
  themeAuto: 'As in the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  actions: 'Buttons and messages',
  states: 'States',
  fields: 'Form fields',
  refusedFields: 'A form after a refusal',
  lists: 'Lists',
  person: 'A person',
  pictures: 'Pictures with their tables',
  waiting: 'Waiting, emptiness and failure',
};
