import { useLocale } from '../i18n/catalogue';
import { useUiText } from '../i18n/ui-text';
import { DataTable } from '../data/data-table';
import { StateBadge } from '../data/state-badge';
import { formatBasisPoints, formatMoney } from '../text/format-money';
import { FigureWithTable } from './figure-with-table';
import { shareStanding, type ShareStanding } from './share';

export interface ShareGaugeProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** Numerator and denominator in grosze. */
  readonly pesGrosze: number;
  readonly baseGrosze: number;
  /** The line to pass, in hundredths of a percent, from the rule pack: 3500 is 35 %. */
  readonly lineBasisPoints: number;
  /** Forecast share at the period's end, in hundredths of a percent. */
  readonly forecastBasisPoints?: number;
}

/** The share as a bullet with its line, the value in words, and the table it comes from. */
export function ShareGauge({
  title,
  level,
  pesGrosze,
  baseGrosze,
  lineBasisPoints,
  forecastBasisPoints,
}: ShareGaugeProps) {
  const t = useUiText();
  const locale = useLocale();
  const standing = shareStanding(pesGrosze, baseGrosze, lineBasisPoints);
  const percent = (basisPoints: number) => formatBasisPoints(basisPoints, locale);
  const line = percent(lineBasisPoints);
  const rows = [
    { name: t('shareRowPes'), value: formatMoney(pesGrosze, locale) },
    { name: t('shareRowBase'), value: formatMoney(baseGrosze, locale) },
    {
      name: t('shareRowShare'),
      value: standing.basisPoints === undefined ? '–' : percent(standing.basisPoints),
    },
    { name: t('shareRowLine'), value: line },
    ...(forecastBasisPoints === undefined
      ? []
      : [{ name: t('shareRowForecast'), value: percent(forecastBasisPoints) }]),
  ];

  return (
    <FigureWithTable
      title={title}
      level={level}
      lead={standing.basisPoints === undefined ? undefined : <ShareLead standing={standing} />}
      words={
        <>
          <ShareWords standing={standing} line={line} />
          {forecastBasisPoints === undefined
            ? null
            : ` ${t('shareForecastWords', { share: percent(forecastBasisPoints) })}`}
        </>
      }
      picture={
        <Bullet
          standing={standing}
          lineBasisPoints={lineBasisPoints}
          forecastBasisPoints={forecastBasisPoints}
        />
      }
      table={
        <DataTable
          caption={title}
          hideCaption
          keepGrid
          columns={[
            { id: 'name', title: t('figureName'), cell: (row) => row.name },
            { id: 'value', title: t('figureValue'), align: 'end', cell: (row) => row.value },
          ]}
          rows={rows}
          rowId={(row) => row.name}
        />
      }
    />
  );
}

/** The figure itself, to be read from across the desk, and on which side of the line it stands. */
function ShareLead({ standing }: { readonly standing: ShareStanding }) {
  const t = useUiText();
  const locale = useLocale();
  const isPassed = standing.position === 'above';
  return (
    <>
      <b>{formatBasisPoints(standing.basisPoints ?? 0, locale)}</b> <span>{t('shareOf')}</span>{' '}
      <StateBadge tone={isPassed ? 'done' : 'warning'}>
        {t(isPassed ? 'sharePassed' : 'shareNotPassed')}
      </StateBadge>
    </>
  );
}

function ShareWords({ standing, line }: { readonly standing: ShareStanding; readonly line: string }) {
  const t = useUiText();
  const locale = useLocale();
  if (standing.basisPoints === undefined) return t('shareNoBase');
  const amount = formatMoney(standing.distanceGrosze, locale, true);
  if (standing.position === 'above') return t('shareAbove', { line, amount });
  if (standing.position === 'below') return t('shareBelow', { line, amount });
  return t('shareExact', { line });
}

interface BulletProps extends Pick<ShareGaugeProps, 'lineBasisPoints'> {
  readonly standing: ShareStanding;
  readonly forecastBasisPoints: number | undefined;
}

/** Drawn in the user units of 1000 = 100 %; text stays HTML so that it follows the reader's text size. */
function Bullet({ standing, lineBasisPoints, forecastBasisPoints }: BulletProps) {
  const t = useUiText();
  const locale = useLocale();
  const at = (basisPoints: number) => Math.min(1000, basisPoints / 10);
  const lineAt = at(lineBasisPoints);
  return (
    <div className="ok-bullet" aria-hidden>
      <span className="ok-bullet-label" style={{ insetInlineStart: `${lineAt / 10}%` }}>
        {t('shareLine', { line: formatBasisPoints(lineBasisPoints, locale) })}
      </span>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none">
        <rect className="ok-bullet-ground" width="1000" height="40" />
        <rect className="ok-bullet-beyond" x={lineAt} width={1000 - lineAt} height="40" />
        <rect
          className="ok-bullet-value"
          data-position={standing.position}
          y="11"
          width={at(standing.basisPoints ?? 0)}
          height="18"
        />
        {forecastBasisPoints === undefined ? null : (
          <path
            className="ok-bullet-forecast"
            d={`M${at(forecastBasisPoints)} 5V35`}
            vectorEffect="non-scaling-stroke"
          />
        )}
        <path className="ok-bullet-line" d={`M${lineAt} 0V40`} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className="ok-bullet-scale">
        {[0, 2500, 5000, 7500, 10_000].map((mark) => (
          <span key={mark}>{formatBasisPoints(mark, locale)}</span>
        ))}
      </div>
      {forecastBasisPoints === undefined ? null : (
        <span className="ok-bullet-key">
          {t('shareForecast', { share: formatBasisPoints(forecastBasisPoints, locale) })}
        </span>
      )}
    </div>
  );
}
