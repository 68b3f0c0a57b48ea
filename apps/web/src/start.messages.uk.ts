import type { Messages } from '@cus/ui';
import type { pl } from './start.messages.pl';

export const uk: Messages<keyof typeof pl> = {
  title: 'Okienko не може запуститися',
  message: 'Сервер не відповідає або вхід не вдався. Перевірте з’єднання і спробуйте ще раз.',
};
