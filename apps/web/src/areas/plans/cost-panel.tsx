import { commissioning } from '@cus/contracts';
import { formatBasisPoints, formatMoney, Section, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { planCost, shareWith, type CostRange, type PlanCost, type PricedLine } from './plan-cost';
import { plansCatalogue } from './plans-catalogue';
import type { Offers } from './use-offers';

/** "od 4 000 zł do 5 000 zł", or one amount when both are the same. */
export function useRangeWords(): (range: CostRange) => string {
  const t = useText(plansCatalogue);
  const locale = useLocale();
  return ({ low, high }) => {
    if (low === high) return formatMoney(low, locale, true);
    return t('range', { low: formatMoney(low, locale, true), high: formatMoney(high, locale, true) });
  };
}

interface CostPanelProps {
  readonly lines: readonly PricedLine[];
  readonly offers: Offers;
}

/** What the plan costs so far and what it does to the share, in words that change with every field. */
export function CostPanel({ lines, offers }: CostPanelProps) {
  const t = useText(plansCatalogue);
  const range = useRangeWords();
  if (!offers.isKnown) return null;
  const cost = planCost(lines, offers.of);
  const isKnown = cost.unpriced < lines.length;
  const remark = cost.cost.low === cost.cost.high ? 'costRemarkOne' : 'costRemark';
  return (
    <Section title={t('cost')}>
      <div aria-live="polite" className="plan-cost">
        <p>
          <strong className="plan-sum">{isKnown ? range(cost.cost) : t('costUnknown')}</strong>
        </p>
        <p className="app-quiet">{t(isKnown ? remark : 'costRemarkNone')}</p>
        {cost.fee.high === 0 ? null : <p>{t('feePart', { range: range(cost.fee) })}</p>}
        {cost.unpriced === 0 ? null : <p>{t('unpriced', { count: cost.unpriced })}</p>}
        <ShareEffectWords cost={cost} />
      </div>
    </Section>
  );
}

function ShareEffectWords({ cost }: { readonly cost: PlanCost }) {
  const t = useText(plansCatalogue);
  const api = useApi();
  const locale = useLocale();
  const share = useQuery({ ...operationQuery(api, commissioning.getShare, {}), retry: false });
  const figure = share.data?.figures.find(
    ({ scope, measure, withVaccinations }) =>
      scope === 'project' && measure === 'accepted' && withVaccinations,
  );
  if (figure === undefined || cost.cost.high === 0) return null;
  const now = { pesGrosze: figure.numeratorGrosze, allGrosze: figure.denominatorGrosze };
  const percent = (basisPoints: number | undefined) =>
    basisPoints === undefined ? '–' : formatBasisPoints(basisPoints, locale);
  const [low, high] = [percent(shareWith(now, cost.worst)), percent(shareWith(now, cost.best))];
  const before = figure.basisPoints === undefined ? t('noShareYet') : percent(figure.basisPoints);
  return <p>{low === high ? t('shareOne', { before, low }) : t('shareRange', { before, low, high })}</p>;
}
