import {
  formatDate,
  formatMoney,
  Notice,
  RadioTiles,
  Skeleton,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import type { BoundField } from '../../forms/use-contract-form';
import { AppLinkButton } from '../../shell/app-link';
import {
  useCommissioningWord,
  useMode,
  useProviderName,
  useQuantity,
  useUnitPrice,
} from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';
import type { ContractOffer, ContractOffers } from './use-contract-offers';

interface ContractLineChoiceProps extends BoundField<string> {
  readonly offers: ContractOffers;
}

/** Who could do it: price, what is left in the contract, and whether it counts as PES, in words. */
export function ContractLineChoice({ offers, ...field }: ContractLineChoiceProps) {
  const t = useText(ordersCatalogue);
  const providerName = useProviderName();
  const price = useUnitPrice();
  if (offers.isLoading) return <Skeleton lines={4} />;
  if (offers.list.length === 0) {
    return (
      <Notice tone="warning">
        <p>{t('noContract')}</p>
        <p>{t('noContractMore')}</p>
        <AppLinkButton to="/orders/contracts/new">{t('newContract')}</AppLinkButton>
      </Notice>
    );
  }
  return (
    <RadioTiles
      {...field}
      hint={t('contractLineHint')}
      tiles={offers.list.map((offer) => ({
        id: offer.line.id,
        label: t('lineTitle', {
          provider: providerName(offer.contract.providerName),
          price: price(offer.line.unitPriceGrosze, offer.line.unit),
        }),
        detail: <OfferWords offer={offer} />,
      }))}
    />
  );
}

function OfferWords({ offer }: { readonly offer: ContractOffer }) {
  const { contract, line } = offer;
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  const mode = useMode();
  const locale = useLocale();
  const quantity = useQuantity();
  const money = (grosze: number) => formatMoney(grosze, locale, true);
  return (
    <span className="orders-offer">
      <span>
        {t('lineMoney', {
          number: contract.contractNumber,
          left: money(contract.valueLimitGrosze - contract.orderedGrosze),
          limit: money(contract.valueLimitGrosze),
          date: formatDate(contract.validTo, locale),
        })}{' '}
        {line.volumeLimitMilli === undefined
          ? null
          : t('lineUnits', {
              left: quantity(Math.max(0, line.volumeLimitMilli - line.orderedMilli), line.unit),
            })}
      </span>
      <span>{mode(contract.mode)}</span>
      <StateBadge tone={contract.pes ? 'done' : 'neutral'}>{c('pes', contract.pesGround)}</StateBadge>
    </span>
  );
}
