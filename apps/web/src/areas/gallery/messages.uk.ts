import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  title: 'Галерея',
  lead: 'Усі елементи екрана в кожному стані, на вигаданих даних.',
  theme: 'Вигляд',
  themeAuto: 'Як у системі',
  themeLight: 'Світлий',
  themeDark: 'Темний',
  actions: 'Кнопки й повідомлення',
  states: 'Стани',
  fields: 'Поля форми',
  refusedFields: 'Форма після відмови',
  lists: 'Списки',
  person: 'Людина',
  pictures: 'Зображення з таблицею',
  waiting: 'Очікування, порожнеча й помилка',
};
