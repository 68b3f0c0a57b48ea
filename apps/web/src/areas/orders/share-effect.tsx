import { commissioning } from '@cus/contracts';
import { shareBasisPoints, strictlyAbove } from '@cus/kernel';
import { formatBasisPoints, formatMoney, Notice, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ordersCatalogue } from './orders-catalogue';
import type { ContractOffer } from './use-contract-offers';

interface ShareEffectProps {
  readonly offer: ContractOffer | undefined;
  readonly quantityMilli: number | null;
}

/** What this order would do to the accepted share of the project once all of it is done. */
export function ShareEffect({ offer, quantityMilli }: ShareEffectProps) {
  const t = useText(ordersCatalogue);
  const locale = useLocale();
  // Half a grosz goes up, as the contract prices an order.
  const value = Math.round(((offer?.line.unitPriceGrosze ?? 0) * (quantityMilli ?? 0)) / 1000);
  return (
    <Notice>
      <b>{t('effect')}</b>
      {offer === undefined || value === 0 ? (
        <p>{t('effectNone')}</p>
      ) : (
        <>
          <p>{t('worth', { value: formatMoney(value, locale) })}</p>
          <EffectWords offer={offer} value={value} />
        </>
      )}
    </Notice>
  );
}

function EffectWords({ offer, value }: { readonly offer: ContractOffer; readonly value: number }) {
  const api = useApi();
  const t = useText(ordersCatalogue);
  const locale = useLocale();
  const share = useQuery(operationQuery(api, commissioning.getShare, {}));
  const figure = share.data?.figures.find(
    ({ scope, measure, withVaccinations }) =>
      scope === 'project' && measure === 'accepted' && withVaccinations,
  );
  if (share.isPending) return null;
  const counts =
    offer.contract.projectId === share.data?.projectId && offer.contract.costCategory === 'service';
  if (share.data === undefined || figure === undefined || !counts) return <p>{t('effectOutside')}</p>;

  const part = figure.numeratorGrosze + (offer.contract.pes ? value : 0);
  const whole = figure.denominatorGrosze + value;
  const after = shareBasisPoints(part, whole) ?? 0;
  const before = figure.basisPoints;
  const percent = (basisPoints: number) => formatBasisPoints(basisPoints, locale);
  const key = before === undefined ? 'effectFirst' : effectOf(before, after);
  const line = percent(share.data.thresholdBp);
  const above = strictlyAbove(part, whole, share.data.thresholdBp);
  return (
    <p>
      {t(key, { before: percent(before ?? 0), after: percent(after) })}{' '}
      {t(above ? 'effectAbove' : 'effectBelow', { line })}
    </p>
  );
}

function effectOf(before: number, after: number): 'effectUp' | 'effectDown' | 'effectSame' {
  if (after > before) return 'effectUp';
  return after < before ? 'effectDown' : 'effectSame';
}
