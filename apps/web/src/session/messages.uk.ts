import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  expiredTitle: 'Час входу минув',
  expiredBody: 'Увійдіть ще раз у маленькому вікні. Усе, що введено на цьому екрані, залишиться на місці.',
  expiredAction: 'Увійти ще раз',
  expiredLeave: 'Вийти й відмовитися від змін',
  popupBlocked:
    'Браузер заблокував вікно входу або його закрито. Дозвольте цій сторінці відкривати вікна і спробуйте ще раз.',
};
