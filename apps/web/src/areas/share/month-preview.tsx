import { commissioning } from '@cus/contracts';
import { formatBasisPoints, formatDate, useLocale, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { monthAfter, monthName } from '../month/month-words';
import type { Definition } from './definition';
import { shareCatalogue } from './share-catalogue';

interface MonthPreviewProps {
  readonly month: string;
  readonly definition: Definition;
}

/** What would be kept of a month if it were kept now; of a running month also from when it can be. */
export function MonthPreview({ month, definition }: MonthPreviewProps) {
  const api = useApi();
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const today = warsawDay(new Date());
  const ended = month < today.slice(0, 7);
  // Of a running month this is the question the share's own screen asks too.
  const share = useQuery(operationQuery(api, commissioning.getShare, ended ? { asOf: lastDay(month) } : {}));
  const figure = share.data?.figures.find(
    ({ scope, measure, withVaccinations }) =>
      scope === definition.scope &&
      measure === definition.measure &&
      withVaccinations === definition.withVaccinations,
  );
  if (figure === undefined) return null;
  const values = {
    month: monthName(month, locale),
    share: figure.basisPoints === undefined ? t('nothingYet') : formatBasisPoints(figure.basisPoints, locale),
    date: formatDate(`${monthAfter(month, 1)}-01`, locale),
  };
  return <p>{t(ended ? 'freezePreview' : 'monthRuns', values)}</p>;
}

function lastDay(month: string): string {
  const day = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`);
  day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}
