import { commissioning } from '@cus/contracts';
import { ShareGauge, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery, toProblem } from '../../api';
import { useApi } from '../../app-services';
import { homeCatalogue } from './home-catalogue';

/** The figure the manager answers for, in one look; its sources are one press away. */
export function ShareSummary() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const share = useQuery(operationQuery(api, commissioning.getShare, {}));
  if (share.isError && toProblem(share.error).code === 'commissioning.project-not-found')
    return <p className="home-share app-quiet">{t('noProject')}</p>;
  const figure = share.data?.figures.find(
    ({ scope, measure, withVaccinations }) =>
      scope === 'project' && measure === 'accepted' && withVaccinations,
  );
  if (share.data === undefined || figure === undefined) return null;
  return (
    <div className="home-share">
      <ShareGauge
        title={t('share')}
        pesGrosze={figure.numeratorGrosze}
        baseGrosze={figure.denominatorGrosze}
        lineBasisPoints={share.data.thresholdBp}
      />
      <Link to={'/share' as string}>{t('shareOpen')}</Link>
    </div>
  );
}
