import { commissioning, type Output } from '@cus/contracts';
import { Button, Columns, formatDate, PageHeader, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { FigureTable } from './figure-table';
import { Forecast } from './forecast';
import { MainFigure } from './main-figure';
import { Movers } from './movers';
import { lacksProject, NoProject } from './no-project';
import { shareRoute } from './route';
import { shareCatalogue } from './share-catalogue';
import './share.css';
import { WorstCase } from './worst-case';

export type Share = Output<typeof commissioning.getShare>;

/** The figure the centre answers for, with everything it is made of one press away. */
export function ShareScreen() {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const { asOf } = shareRoute.useSearch();
  const share = useQuery({
    ...operationQuery(api, commissioning.getShare, asOf === undefined ? {} : { asOf }),
    retry: false,
  });
  const hasNoProject = lacksProject(share.error);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          share.data === undefined
            ? undefined
            : t('lead', { date: formatDate(share.data.asOf, locale), project: share.data.projectCode })
        }
        others={
          hasNoProject ? undefined : (
            <>
              <Button onPress={() => window.print()}>{t('print')}</Button>
              <AppLinkButton to="/share/history">{t('history')}</AppLinkButton>
            </>
          )
        }
        action={
          hasNoProject ? undefined : (
            <AppLinkButton to="/share/contracts" variant="primary">
              {t('openSources')}
            </AppLinkButton>
          )
        }
      />
      {hasNoProject ? (
        <NoProject />
      ) : (
        <Loaded of={share} lines={6}>
          {(found) => <SharePage share={found} asOf={asOf} />}
        </Loaded>
      )}
    </>
  );
}

function SharePage({ share, asOf }: { readonly share: Share; readonly asOf: string | undefined }) {
  return (
    <div className="share-page">
      <Columns>
        <MainFigure share={share} asOf={asOf} />
        <WorstCase share={share} />
      </Columns>
      <FigureTable share={share} />
      <Forecast asOf={asOf} />
      <Movers asOf={asOf} />
    </div>
  );
}
