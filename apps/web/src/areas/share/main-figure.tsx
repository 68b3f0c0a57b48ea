import { commissioning } from '@cus/contracts';
import {
  Button,
  DataTable,
  DescriptionList,
  Dialog,
  formatBasisPoints,
  formatMoney,
  Money,
  ShareGauge,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useCommissioningWord, useMode } from '../../words/commissioning';
import { shareCatalogue } from './share-catalogue';
import type { Share } from './share-screen';

/** The default figure: gauge, words, numerator and denominator, and the definition under it. */
export function MainFigure({ share, asOf }: { readonly share: Share; readonly asOf: string | undefined }) {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const [explains, setExplains] = useState(false);
  const forecast = useQuery(
    operationQuery(api, commissioning.getShareForecast, asOf === undefined ? {} : { asOf }),
  );
  const figure = share.figures.find(
    ({ scope, measure, withVaccinations }) =>
      scope === 'project' && measure === 'accepted' && withVaccinations,
  );
  if (figure === undefined) return null;
  const money = (grosze: number) => formatMoney(grosze, locale, true);
  const distance = figure.above
    ? t('headroom', { amount: money(figure.headroomGrosze) })
    : t('shortfall', { amount: money(figure.shortfallGrosze) });
  return (
    <div className="share-figure">
      <ShareGauge
        title={t('gauge')}
        pesGrosze={figure.numeratorGrosze}
        baseGrosze={figure.denominatorGrosze}
        lineBasisPoints={share.thresholdBp}
        {...(forecast.data?.basisPoints === undefined
          ? {}
          : { forecastBasisPoints: forecast.data.basisPoints })}
      />
      <p>
        {t('counts', {
          part: formatMoney(figure.numeratorGrosze, locale),
          whole: formatMoney(figure.denominatorGrosze, locale),
        })}{' '}
        {figure.denominatorGrosze === 0 ? null : distance}
      </p>
      <p className="app-quiet">{t('definition', { line: formatBasisPoints(share.thresholdBp, locale) })}</p>
      <Button onPress={() => setExplains(true)}>{t('whence')}</Button>
      {explains ? <Whence share={share} onClose={() => setExplains(false)} /> : null}
    </div>
  );
}

/** The rule and the rows behind the figure, so that nobody has to believe it. */
function Whence({ share, onClose }: { readonly share: Share; readonly onClose: () => void }) {
  const t = useText(shareCatalogue);
  const c = useCommissioningWord();
  const mode = useMode();
  const locale = useLocale();
  const { provenance } = share;
  const costs = (codes: readonly string[]) => codes.map((code) => c('cost', code)).join(', ');
  const line = formatBasisPoints(provenance.thresholdBp, locale);
  return (
    <Dialog title={t('whenceTitle')} isOpen onClose={onClose}>
      <p>{t('definition', { line })}</p>
      <DescriptionList
        facts={[
          { term: t('rule'), value: provenance.ruleVersion },
          { term: t('threshold'), value: line },
          { term: t('included'), value: costs(provenance.includedCategories) },
          { term: t('excluded'), value: costs(provenance.excludedCategories) },
        ]}
      />
      <DataTable
        caption={t('byMode')}
        rows={share.byMode}
        rowId={(row) => `${row.mode} ${row.pes}`}
        columns={[
          { id: 'mode', title: t('mode'), total: t('total'), cell: (row) => mode(row.mode) },
          { id: 'pes', title: t('countsAs'), cell: (row) => c('pesShort', row.pes ? 'yes' : 'no') },
          {
            id: 'amount',
            title: t('amount'),
            align: 'end',
            total: <Money grosze={share.byMode.reduce((sum, row) => sum + row.amountGrosze, 0)} />,
            cell: (row) => <Money grosze={row.amountGrosze} />,
          },
        ]}
      />
    </Dialog>
  );
}
