import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  title: 'Пропозиції та замовлення',
  lead: 'Дайте відповідь на пропозиції центру, а потім записуйте візити у прийнятих замовленнях.',
  tabs: 'Перегляд замовлень організації',
  tabOffers: 'Пропозиції',
  tabCurrent: 'Прийняті',
  tabEnded: 'Усі',
  offersEmptyTitle: 'Жодна пропозиція не чекає',
  offersEmpty: 'Коли центр надішле замовлення, воно з’явиться тут із терміном відповіді.',
  currentEmptyTitle: 'Немає прийнятих замовлень',
  currentEmpty: 'Прийміть пропозицію, щоб записувати візити.',
  offer: '{service}, {quantity}',
  period: 'З {from} до {to} · {value}',
  answerBy: 'Дайте відповідь до {date}: {left}',
  noLimit: 'Без терміну відповіді',
  daysLeft:
    '{days, plural, =0 {сьогодні останній день} one {залишився # день} few {залишилося # дні} many {залишилося # днів} other {залишилося # дня}}',
  expired: 'термін минув {date}',
  progress: 'Виконано {delivered} з {whole}',
  recordVisit: 'Записати візит: {what}',
  help: 'Питання щодо замовлення? Зателефонуйте до центру, де працює організатор послуг.',
  helpAt: 'Питання щодо замовлення? Зателефонуйте організатору послуг у центрі:',
  openRepairs: 'Відкрити ремонти: {what}',
  openFlats: 'Відкрити житло: {what}',
};
