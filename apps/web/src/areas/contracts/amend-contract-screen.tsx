import { commissioning } from '@cus/contracts';
import {
  Button,
  DateField,
  MoneyField,
  PageHeader,
  Section,
  showToast,
  TextArea,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormTop } from '../../forms/form-top';
import { UnitsField } from '../../forms/units-field';
import { UnsavedGuard } from '../../forms/unsaved-guard';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useServices } from '../../names/use-services';
import { Loaded } from '../../shell/loaded';
import { useQuantity, useUnitPrice } from '../../words/commissioning';
import type { AmendmentDraft } from './contract-draft';
import { ContractLineFields } from './contract-line-fields';
import type { ContractDetail } from './contract-screen';
import { useContractStands } from './contract-stands';
import './contracts.css';
import { contractsCatalogue } from './contracts-catalogue';
import { amendContractRoute } from './route';

/** An amendment on paper, entered: limits and last day, how much of each service, and services it adds. */
export function AmendContractScreen() {
  const api = useApi();
  const { contractId } = amendContractRoute.useParams();
  const contract = useQuery(operationQuery(api, commissioning.getContract, { contractId }));
  return <Loaded of={contract}>{(found) => <AmendContract contract={found} />}</Loaded>;
}

function AmendContract({ contract }: { readonly contract: ContractDetail }) {
  const t = useText(contractsCatalogue);
  const form = useAmendForm(contract);
  return (
    <>
      <PageHeader
        title={t('amendTitle', { number: contract.contractNumber })}
        lead={contract.providerName ?? t('amendLeadOwn')}
      />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
        <FormTop of={form} />
        <FormField of={form} name="amendedOn">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <FormField of={form} name="note">
          {(field) => <TextArea {...field} hint={t('amendNoteHint')} />}
        </FormField>
        <FormField of={form} name="valueLimitGrosze">
          {(field) => <MoneyField {...field} min={1} hint={t('newLimitHint')} />}
        </FormField>
        <FormField of={form} name="validTo">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <VolumeLimits of={form} contract={contract} />
        <Section title={t('newLines')}>
          <p className="app-quiet">{t('newLinesHint')}</p>
          <ContractLineFields of={form} name="addLines" least={0} />
        </Section>
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('amendSubmit')}
          </Button>
        </div>
      </form>
    </>
  );
}

interface VolumeLimitsProps {
  readonly of: ContractForm<AmendmentDraft>;
  readonly contract: ContractDetail;
}

/** How much of each service the contract takes; a price never changes, another price is another line. */
function VolumeLimits({ of, contract }: VolumeLimitsProps) {
  const t = useText(contractsCatalogue);
  const quantity = useQuantity();
  return (
    <Section title={t('volumeLimits')}>
      {contract.lines.map((line, index) => (
        <FormField key={line.id} of={of} name={`volumeLimits.${index}.volumeLimitMilli`}>
          {(field) => (
            <UnitsField
              {...field}
              hint={t(line.volumeLimitMilli === undefined ? 'volumeHintFree' : 'volumeHint', {
                ordered: quantity(line.orderedMilli, line.unit),
              })}
              optional={line.volumeLimitMilli === undefined}
            />
          )}
        </FormField>
      ))}
    </Section>
  );
}

function useAmendForm(contract: ContractDetail) {
  const t = useText(contractsCatalogue);
  const services = useServices();
  const price = useUnitPrice();
  const navigate = useNavigate();
  const { contractId } = contract;
  return useActForm<typeof commissioning.amendContract, AmendmentDraft>({
    operation: commissioning.amendContract,
    fixed: { contractId, version: contract.version },
    stands: useContractStands(contract),
    values: {
      amendedOn: warsawDay(new Date()),
      note: '',
      valueLimitGrosze: contract.valueLimitGrosze,
      validTo: contract.validTo,
      volumeLimits: contract.lines.map(({ id, volumeLimitMilli }) => ({
        lineId: id,
        volumeLimitMilli: volumeLimitMilli ?? null,
      })),
      addLines: [],
    },
    labels: {
      amendedOn: t('amendedOn'),
      note: t('amendNote'),
      valueLimitGrosze: t('newLimit'),
      validTo: t('newValidTo'),
      ...Object.fromEntries(
        contract.lines.map((line, index) => [
          `volumeLimits.${index}.volumeLimitMilli`,
          `${services.nameOf(line.serviceCode)}, ${price(line.unitPriceGrosze, line.unit)}`,
        ]),
      ),
    },
    toInput: (draft) => inputOfAmendment(draft, contract),
    onDone: () => {
      showToast(t('amendDone'));
      void navigate({ to: '/orders/contracts/$contractId', params: { contractId } });
    },
  });
}

/** Only volumes that changed are said: a line without a limit stays without one. */
function inputOfAmendment(draft: AmendmentDraft, { lines }: ContractDetail): unknown {
  const limits = new Map(lines.map((line) => [line.id, line.volumeLimitMilli ?? null]));
  return withoutBlanks({
    ...draft,
    volumeLimits: draft.volumeLimits.filter(
      ({ lineId, volumeLimitMilli }) => volumeLimitMilli !== null && volumeLimitMilli !== limits.get(lineId),
    ),
  });
}
