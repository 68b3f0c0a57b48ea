import { DataTable, formatBasisPoints, formatMoney, StateBadge, useLocale, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { searchOf, useDefinitionWords } from './definition';
import { FoldedSection } from './folded-section';
import { MEASURES, SCOPES } from './route';
import { shareCatalogue } from './share-catalogue';
import type { Share } from './share-screen';

type Figure = Share['figures'][number];

const ROWS = SCOPES.flatMap((scope) =>
  [true, false].map((withVaccinations) => ({ scope, withVaccinations })),
);

/** Sixteen figures side by side, each under its name, so that none is taken for another. */
export function FigureTable({ share }: { readonly share: Share }) {
  const t = useText(shareCatalogue);
  const find = (row: (typeof ROWS)[number], measure: string) =>
    share.figures.find(
      (each) =>
        each.scope === row.scope &&
        each.withVaccinations === row.withVaccinations &&
        each.measure === measure,
    );
  return (
    <FoldedSection title={t('figures')}>
      <DataTable
        caption={t('figures')}
        hideCaption
        rows={ROWS}
        rowId={(row) => `${row.scope} ${row.withVaccinations}`}
        columns={[
          {
            id: 'scope',
            title: t('scope'),
            cell: (row) =>
              t(row.withVaccinations ? 'withVaccinations' : 'withoutVaccinations', {
                scope: t(`scope.${row.scope}`),
              }),
          },
          ...MEASURES.map((measure) => ({
            id: measure,
            title: t(`measure.${measure}`),
            cell: (row: (typeof ROWS)[number]) => <FigureCell figure={find(row, measure)} />,
          })),
        ]}
      />
    </FoldedSection>
  );
}

function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const words = useDefinitionWords();
  if (figure?.basisPoints === undefined) return <span className="app-quiet">{t('nothingYet')}</span>;
  const money = (grosze: number) => formatMoney(grosze, locale, true);
  return (
    <span className="share-cell">
      <Link
        to="/share/contracts"
        search={searchOf(figure)}
        aria-label={`${formatBasisPoints(figure.basisPoints, locale)}. ${t('openFigure', { definition: words(figure) })}`}
      >
        {formatBasisPoints(figure.basisPoints, locale)}
      </Link>
      <small className="app-quiet">
        {t('ofWhole', { part: money(figure.numeratorGrosze), whole: money(figure.denominatorGrosze) })}
      </small>
      <StateBadge tone={figure.above ? 'done' : 'warning'}>{t(figure.above ? 'above' : 'below')}</StateBadge>
    </span>
  );
}
