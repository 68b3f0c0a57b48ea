import { commissioning, type Output } from '@cus/contracts';
import {
  DataTable,
  DateText,
  DescriptionList,
  formatDate,
  Money,
  PageHeader,
  Section,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import {
  useCommissioningWord,
  useMode,
  useProviderName,
  useQuantity,
  useUnitPrice,
} from '../../words/commissioning';
import { monthName } from '../month/month-words';
import { OrderList } from '../orders/order-list';
import { ContractActions } from './contract-actions';
import './contracts.css';
import { contractsCatalogue } from './contracts-catalogue';
import { contractRoute } from './route';

export type ContractDetail = Output<typeof commissioning.getContract>;

/** One contract: terms, lines, why it counts as it does, its changes and its orders. */
export function ContractScreen() {
  const api = useApi();
  const { contractId } = contractRoute.useParams();
  const contract = useQuery(operationQuery(api, commissioning.getContract, { contractId }));
  return <Loaded of={contract}>{(found) => <ContractPage contract={found} />}</Loaded>;
}

function ContractPage({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const providerName = useProviderName();
  return (
    <>
      <PageHeader
        title={t('contractTitle', { number: contract.contractNumber })}
        lead={providerName(contract.providerName)}
      />
      <div className="contracts-page">
        <ContractActions contract={contract} />
        <Terms contract={contract} />
        <Lines contract={contract} />
        <Evidence contract={contract} />
        <Amendments contract={contract} />
        <Section title={t('ordersOfContract')}>
          <OrderList input={{ contractId: contract.contractId }} />
        </Section>
      </div>
    </>
  );
}

function Terms({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const c = useCommissioningWord();
  const mode = useMode();
  const locale = useLocale();
  const providerName = useProviderName();
  const name = providerName(contract.providerName);
  return (
    <Section title={t('facts')}>
      <DescriptionList
        facts={[
          {
            term: t('provider'),
            value:
              contract.providerId === undefined ? (
                name
              ) : (
                <Link to="/orders/providers/$providerId" params={{ providerId: contract.providerId }}>
                  {name}
                </Link>
              ),
          },
          { term: t('mode'), value: mode(contract.mode) },
          {
            term: t('state'),
            value: (
              <StateBadge tone={contract.state === 'active' ? 'progress' : 'neutral'}>
                {t(contract.state)}
              </StateBadge>
            ),
          },
          { term: t('signedOn'), value: <DateText value={contract.signedOn} /> },
          {
            term: t('validity'),
            value: (
              <>
                <DateText value={contract.validFrom} /> – <DateText value={contract.validTo} />
              </>
            ),
          },
          { term: t('funder'), value: c('funder', contract.funder) },
          { term: t('costCategory'), value: c('cost', contract.costCategory) },
          { term: t('valueLimit'), value: <Money grosze={contract.valueLimitGrosze} /> },
          { term: t('ordered'), value: <Money grosze={contract.orderedGrosze} /> },
          { term: t('left'), value: <Money grosze={contract.valueLimitGrosze - contract.orderedGrosze} /> },
          {
            term: t('settledThrough'),
            value:
              contract.settledThrough === undefined ? t('none') : monthName(contract.settledThrough, locale),
          },
        ]}
      />
    </Section>
  );
}

function Lines({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const services = useServices();
  const price = useUnitPrice();
  const quantity = useQuantity();
  return (
    <Section title={t('lines')}>
      <DataTable
        caption={t('lines')}
        hideCaption
        rows={contract.lines}
        rowId={(line) => line.id}
        columns={[
          { id: 'line', title: t('line'), cell: (line) => services.nameOf(line.serviceCode) },
          {
            id: 'price',
            title: t('price'),
            align: 'end',
            cell: (line) => price(line.unitPriceGrosze, line.unit),
          },
          {
            id: 'volume',
            title: t('volume'),
            align: 'end',
            cell: (line) =>
              line.volumeLimitMilli === undefined
                ? t('noVolume')
                : quantity(line.volumeLimitMilli, line.unit),
          },
          {
            id: 'ordered',
            title: t('orderedUnits'),
            align: 'end',
            cell: (line) => quantity(line.orderedMilli, line.unit),
          },
          {
            id: 'extra',
            title: t('extraLimit'),
            align: 'end',
            cell: (line) => <Money grosze={line.extraLimitGrosze} />,
          },
        ]}
      />
    </Section>
  );
}

function Evidence({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const { frozenEvidence: evidence, frozenLegalForm } = contract;
  return (
    <Section title={t('evidence')}>
      <p>
        <StateBadge tone={contract.pes ? 'done' : 'neutral'}>{c('pes', contract.pesGround)}</StateBadge>
      </p>
      <p className="app-quiet">{t('frozenWords')}</p>
      <DescriptionList
        facts={[
          ...(frozenLegalForm === undefined
            ? []
            : [{ term: t('legalForm'), value: c('form', frozenLegalForm) }]),
          ...(evidence === undefined
            ? []
            : [
                {
                  term: t('evidenceKind'),
                  value: [
                    c('evidence', evidence.kind),
                    evidence.socialEnterprise ? t('socialEnterprise') : '',
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
                { term: t('evidenceReference'), value: evidence.documentReference },
                {
                  term: t('evidenceValid'),
                  value:
                    evidence.expiresOn === undefined
                      ? t('evidenceFrom', { date: formatDate(evidence.validFrom, locale) })
                      : t('evidenceTo', {
                          from: formatDate(evidence.validFrom, locale),
                          to: formatDate(evidence.expiresOn, locale),
                        }),
                },
              ]),
        ]}
      />
    </Section>
  );
}

function Amendments({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  if (contract.amendments.length === 0) return null;
  return (
    <Section title={t('amendments')}>
      <DataTable
        caption={t('amendments')}
        hideCaption
        rows={contract.amendments}
        rowId={(row) => String(row.version)}
        columns={[
          { id: 'on', title: t('amendedOn'), cell: (row) => <DateText value={row.amendedOn} /> },
          { id: 'note', title: t('amendNote'), cell: (row) => (row.note === '' ? t('signing') : row.note) },
          {
            id: 'value',
            title: t('amendValue'),
            align: 'end',
            cell: (row) => <Money grosze={row.valueChangeGrosze} />,
          },
          { id: 'to', title: t('validTo'), cell: (row) => <DateText value={row.validTo} /> },
        ]}
      />
    </Section>
  );
}
