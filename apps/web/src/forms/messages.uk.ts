import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  title: 'Хтось змінив це тим часом',
  lead: 'Ніщо з введеного не пропало. Перегляньте відмінності й збережіть ще раз.',
  lastChange: 'Остання зміна:',
  standsCaption: 'Що змінилося від відкриття цього екрана',
  takenCaption: 'Прийняті зміни в полях, яких тут не змінювали',
  what: 'Що',
  before: 'Було',
  now: 'Є',
  contestedLead: 'Ці поля змінено одночасно у двох місцях. Виберіть, що має залишитися.',
  beforeWas: 'Раніше: {value}',
  mine: 'Те, що введено тут',
  theirs: 'Те, що збережено тим часом',
  choose: 'Виберіть, яка версія має залишитися',
  empty: '(порожньо)',
  removed: '(вилучено)',
  yes: 'так',
  no: 'ні',
  nothingShown: 'Зміна не стосується полів цієї форми.',
  on: 'Дата',
  note: 'Примітки',
};
