import { formatDate, formatMoney, useLocale, useText } from '@cus/ui';
import type { Stand } from '../../forms/use-meanwhile';
import type { ContractDetail } from './contract-screen';
import { contractsCatalogue } from './contracts-catalogue';

/** Where a contract stands, for saying what changed meanwhile. */
export function useContractStands(contract: ContractDetail): Stand[] {
  const t = useText(contractsCatalogue);
  const locale = useLocale();
  return [
    { term: t('state'), words: t(contract.state) },
    { term: t('valueLimit'), words: formatMoney(contract.valueLimitGrosze, locale) },
    { term: t('ordered'), words: formatMoney(contract.orderedGrosze, locale) },
    { term: t('validTo'), words: formatDate(contract.validTo, locale) },
  ];
}
