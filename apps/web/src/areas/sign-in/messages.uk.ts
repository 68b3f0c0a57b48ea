import type { Messages } from '@cus/ui';
import type { pl } from './messages.pl';

export const uk: Partial<Messages<keyof typeof pl>> = {
  lead: 'Справи мешканців, плани послуг і замовлення в одному місці.',
  action: 'Увійти зі службовим обліковим записом',
  failed: 'Сторінка входу не відповідає. Спробуйте ще раз за мить.',
  help: 'Обліковий запис створює адміністратор центру. Пароля не кажіть нікому, навіть працівникам центру.',
};
