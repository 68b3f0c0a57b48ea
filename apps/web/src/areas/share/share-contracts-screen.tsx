import { commissioning } from '@cus/contracts';
import { Button, DataTable, EmptyState, Money, PageHeader, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { LoadedPages } from '../../shell/loaded-pages';
import { useCommissioningWord, useMode, useProviderName } from '../../words/commissioning';
import { downloadCsv, zlotyOf } from './csv';
import { definitionOf, useDefinitionWords } from './definition';
import { lacksProject, NoProject } from './no-project';
import { shareContractsRoute } from './route';
import { shareCatalogue } from './share-catalogue';

/** A figure opened to the contracts it is made of; their sum is its denominator. */
export function ShareContractsScreen() {
  const t = useText(shareCatalogue);
  const c = useCommissioningWord();
  const mode = useMode();
  const words = useDefinitionWords();
  const providerName = useProviderName();
  const search = shareContractsRoute.useSearch();
  const definition = definitionOf(search);
  const contracts = usePages(commissioning.shareByContract, { ...definition, limit: 200 });
  const rows = contracts.items ?? [];
  const sum = (only: boolean) =>
    rows.filter((row) => !only || row.pes).reduce((total, row) => total + row.amountGrosze, 0);
  const pes = (isPes: boolean) => c('pesShort', isPes ? 'yes' : 'no');
  const exportRows = () =>
    downloadCsv('udzial-umowy.csv', [
      [t('contract'), t('provider'), t('mode'), t('partOf'), t('amount')],
      ...rows.map((row) => [
        row.contractNumber,
        providerName(row.providerName),
        mode(row.mode),
        pes(row.pes),
        zlotyOf(row.amountGrosze),
      ]),
    ]);
  return (
    <>
      <PageHeader
        title={t('contractsTitle', { definition: words(definition) })}
        lead={t('contractsLead')}
        others={
          <>
            <Button onPress={() => window.print()}>{t('print')}</Button>
            <Button isDisabled={rows.length === 0} onPress={exportRows}>
              {t('exportCsv')}
            </Button>
          </>
        }
      />
      {lacksProject(contracts.error) ? (
        <NoProject />
      ) : (
        <LoadedPages of={contracts}>
          {() => (
            <DataTable
              caption={words(definition)}
              hideCaption
              rows={rows}
              rowId={(row) => row.contractId}
              empty={<EmptyState title={t('nothingYet')}>{t('contractsEmpty')}</EmptyState>}
              columns={[
                {
                  id: 'contract',
                  title: t('contract'),
                  total: t(contracts.more === undefined ? 'total' : 'loadedTotal'),
                  cell: (row) => (
                    <Link
                      to="/share/contracts/$contractId"
                      params={{ contractId: row.contractId }}
                      search={search}
                    >
                      {row.contractNumber}
                    </Link>
                  ),
                },
                { id: 'provider', title: t('provider'), cell: (row) => providerName(row.providerName) },
                { id: 'mode', title: t('mode'), cell: (row) => mode(row.mode) },
                { id: 'pes', title: t('partOf'), cell: (row) => pes(row.pes) },
                {
                  id: 'numerator',
                  title: t('numerator'),
                  align: 'end',
                  total: <Money grosze={sum(true)} />,
                  cell: (row) => (row.pes ? <Money grosze={row.amountGrosze} /> : '–'),
                },
                {
                  id: 'denominator',
                  title: t('denominator'),
                  align: 'end',
                  total: <Money grosze={sum(false)} />,
                  cell: (row) => <Money grosze={row.amountGrosze} />,
                },
              ]}
            />
          )}
        </LoadedPages>
      )}
    </>
  );
}
