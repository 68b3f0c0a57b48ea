import { formatDate, formatBasisPoints, useLocale, useText } from '@cus/ui';
import { useServices } from '../../names/use-services';
import { useQuantity } from '../../words/commissioning';
import { useWordOf } from '../../words/words';
import type { PlanContent } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';

type Line = PlanContent['lines'][number];

/** One service of a plan in sentences, the same on screen, on paper and in the comparison of versions. */
export function useLineWords() {
  const t = useText(plansCatalogue);
  const locale = useLocale();
  const services = useServices();
  const quantity = useQuantity();
  const word = useWordOf();
  const week = (weekly: Line['weekly'], unit: string) =>
    weekly
      .map(({ weekday, startsAt, quantityMilli }) =>
        [word('weekday', String(weekday)), quantity(quantityMilli, unit), startsAt ?? '']
          .filter((part) => part !== '')
          .join(' '),
      )
      .join(', ');
  return {
    name: (line: Line) => services.nameOf(line.serviceCode),
    quantity: (line: Line) => quantity(line.quantityMilli, line.unit),
    week,
    rhythm: (line: Line) =>
      [week(line.weekly, line.unit), line.rhythm ?? ''].filter((part) => part !== '').join('; '),
    period: (line: Line) => `${formatDate(line.from, locale)} – ${formatDate(line.to, locale)}`,
    fee: (basisPoints: number) =>
      basisPoints === 0 ? t('feeNone') : t('feeOf', { part: formatBasisPoints(basisPoints, locale) }),
    mode: (mode: string) => word('mode', mode),
  };
}
