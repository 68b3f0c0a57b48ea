import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  take: 'Зробити фото',
  choose: 'Вибрати фото',
  hint: 'Фото зменшимо. Де його зроблено, не зберігаємо.',
  working: 'Готую фото…',
  chosen: 'Вибране фото {number}',
  remove: 'Прибрати фото {number}',
  missing: 'Зробіть або виберіть фото.',
  notPicture: 'Цей файл не вдається прочитати як фото. Виберіть файл JPEG або PNG.',
  heic: 'Цей браузер не читає фото HEIC. Зробіть фото тут або збережіть його як JPEG. На iPhone: Параметри, Камера, Формати, Найсумісніший.',
  tooLarge: 'Цей файл завеликий. Виберіть фото не більше ніж {megabytes} МБ.',
  enough: 'Більше фото сюди додати не можна.',
  previous: 'Попереднє',
  next: 'Наступне',
  loading: 'Завантажую фото…',
  failed: 'Не вдалося завантажити фото.',
  again: 'Завантажити ще раз',
  broken: 'Це фото неможливо показати.',
  added: 'Додано: {when}',
  waits: 'Чекає на надсилання',
};
