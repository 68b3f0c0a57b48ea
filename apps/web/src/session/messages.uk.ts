import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Messages<keyof typeof pl> = {
  expiredTitle: 'Час входу минув',
  expiredBody: 'Увійдіть ще раз у маленькому вікні. Усе, що введено на цьому екрані, залишиться на місці.',
  expiredAction: 'Увійти ще раз',
  expiredLeave: 'Вийти й відмовитися від змін',
  expiredUnsent:
    '{count, plural, one {# запис не надіслано} few {# записи не надіслано} many {# записів не надіслано} other {# запису не надіслано}}. Після виходу вони залишаться на цьому пристрої й надішлються, коли ви знову на ньому увійдете.',
  popupBlocked:
    'Браузер заблокував вікно входу або його закрито. Дозвольте цій сторінці відкривати вікна і спробуйте ще раз.',
};
