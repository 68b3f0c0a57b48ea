import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  label: 'З’єднання',
  connected: 'Є з’єднання. Усе надіслано.',
  offline: 'Немає мережі.',
  waiting:
    'Чекає на мережу: {count, plural, one {# запис у телефоні} few {# записи в телефоні} many {# записів у телефоні} other {# запису в телефоні}}. Надішлеться само.',
  refused:
    'Треба з’ясувати: {count, plural, one {# запис не прийнято} few {# записи не прийнято} many {# записів не прийнято} other {# запису не прийнято}}.',
  sendNow: 'Надіслати зараз',
  kept: 'Немає мережі. Збережено в телефоні, надішлеться само.',
  waitsHere: 'Чекає на мережу',
  waitsHereMore: 'Цей крок збережено в телефоні з годиною {time}, він надішлеться сам.',
  why: 'Запис із {time}: {reason}',
  tryAgain: 'Спробувати ще раз: {time}',
  takeBack: 'Видалити цей запис: {time}',
  takeBackTitle: 'Видалити запис із телефону?',
  takeBackBody: 'Центр його не отримав. Після видалення доведеться записати це знову.',
  takeBackYes: 'Так, видалити запис',
};
