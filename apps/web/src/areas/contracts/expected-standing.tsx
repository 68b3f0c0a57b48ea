import { commissioning } from '@cus/contracts';
import { Notice, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { contractsCatalogue } from './contracts-catalogue';

interface ExpectedStandingProps {
  readonly isOwn: boolean;
  readonly providerId: string;
  readonly signedOn: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Says before signing what the contract will count as: afterwards it cannot be changed. */
export function ExpectedStanding({ isOwn, providerId, signedOn }: ExpectedStandingProps) {
  const api = useApi();
  const t = useText(contractsCatalogue);
  const provider = useQuery({
    ...operationQuery(api, commissioning.getProvider, { providerId, asOf: signedOn }),
    enabled: !isOwn && providerId !== '' && DAY.test(signedOn),
  });
  if (isOwn) return <Notice>{t('standingOwn')}</Notice>;
  if (provider.data === undefined) return null;
  const { pes } = provider.data.standing;
  return <Notice tone={pes ? 'info' : 'warning'}>{t(pes ? 'standingYes' : 'standingNo')}</Notice>;
}
