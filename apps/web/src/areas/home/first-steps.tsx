import { commissioning } from '@cus/contracts';
import { useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { missingSteps } from './missing-steps';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

/** What a fresh centre enters before it can commission anything; nothing once there is a contract. */
export function FirstSteps() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const contracts = useQuery(operationQuery(api, commissioning.listContracts, { limit: 1 }));
  const isFresh = contracts.data?.items.length === 0;
  const projects = useQuery({ ...operationQuery(api, commissioning.listProjects, {}), enabled: isFresh });
  const providers = useQuery({
    ...operationQuery(api, commissioning.listProviders, { limit: 1 }),
    enabled: isFresh,
  });
  const steps = missingSteps({
    contracts: contracts.data?.items.length,
    projects: projects.data?.items.length,
    providers: providers.data?.items.length,
  });
  return (
    <WorkGroup
      title={t('firstSteps')}
      lines={steps.map(({ id, to }) => ({
        id,
        title: t(`firstSteps.${id}`),
        to,
        detail: t(`firstSteps.${id}.why`),
      }))}
    />
  );
}
