import { handyman } from '@cus/contracts';
import { formatMoney, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { handymanCatalogue } from './handyman-catalogue';

interface AllowanceProps {
  readonly residentId: string;
  readonly year: number;
}

/** How much of the year's time and material the person has left, before somebody plans past it. */
export function Allowance({ residentId, year }: AllowanceProps) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const locale = useLocale();
  const maySee = useMay()(handyman.getAllowance);
  const { data } = useQuery({
    ...operationQuery(api, handyman.getAllowance, { residentId, year }),
    enabled: maySee,
  });
  if (data === undefined) return null;
  const hours = (quarters: number) =>
    t('hoursMinutes', { hours: Math.floor(quarters / 4), minutes: (quarters % 4) * 15 }) || t('noHours');
  const left = Math.max(0, data.capQuarters - data.usedQuarters);
  const money = Math.max(0, data.capMaterialGrosze - data.usedMaterialGrosze);
  return (
    <p className="app-quiet">
      {t('allowance', {
        year: String(year),
        left: hours(left),
        cap: hours(data.capQuarters),
        money: formatMoney(money, locale),
        moneyCap: formatMoney(data.capMaterialGrosze, locale),
      })}
    </p>
  );
}
