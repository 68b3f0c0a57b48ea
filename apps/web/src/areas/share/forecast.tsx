import { commissioning } from '@cus/contracts';
import {
  DataTable,
  formatBasisPoints,
  formatDate,
  Money,
  MoneyField,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { Loaded } from '../../shell/loaded';
import { FoldedSection } from './folded-section';
import { shareCatalogue } from './share-catalogue';

/** Where the share goes by itself, step by step, and where it would go with what a person wants to try. */
export function Forecast({ asOf }: { readonly asOf: string | undefined }) {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const [addPes, setAddPes] = useState<number | null>(null);
  const [addOther, setAddOther] = useState<number | null>(null);
  const forecast = useQuery({
    ...operationQuery(api, commissioning.getShareForecast, {
      addPesGrosze: addPes ?? 0,
      addOtherGrosze: addOther ?? 0,
      ...(asOf === undefined ? {} : { asOf }),
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <FoldedSection title={t('forecast')}>
      <Loaded of={forecast}>
        {(found) => (
          <>
            <p role="status">
              {found.basisPoints === undefined ? (
                t('forecastNone')
              ) : (
                <>
                  {t('forecastLead', {
                    date: formatDate(found.until, locale),
                    share: formatBasisPoints(found.basisPoints, locale),
                  })}{' '}
                  <StateBadge tone={found.above ? 'done' : 'warning'}>
                    {t(found.above ? 'above' : 'below')}
                  </StateBadge>
                </>
              )}
            </p>
            <fieldset className="share-what-if">
              <legend className="ok-label">{t('whatIf')}</legend>
              <MoneyField label={t('addPes')} value={addPes} onChange={setAddPes} min={0} optional />
              <MoneyField label={t('addOther')} value={addOther} onChange={setAddOther} min={0} optional />
            </fieldset>
            <DataTable
              caption={t('forecast')}
              hideCaption
              rows={found.steps}
              rowId={(row) => row.step}
              columns={[
                { id: 'step', title: t('step'), total: t('total'), cell: (row) => t(`step.${row.step}`) },
                {
                  id: 'pes',
                  title: t('pesPart'),
                  align: 'end',
                  total: <Money grosze={found.numeratorGrosze} />,
                  cell: (row) => <Money grosze={row.pesGrosze} />,
                },
                {
                  id: 'all',
                  title: t('allPart'),
                  align: 'end',
                  total: <Money grosze={found.denominatorGrosze} />,
                  cell: (row) => <Money grosze={row.allGrosze} />,
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </FoldedSection>
  );
}
