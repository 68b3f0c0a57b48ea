import { housing } from '@cus/contracts';
import {
  Button,
  Checkbox,
  DateField,
  formatDate,
  PageHeader,
  Select,
  showToast,
  TextArea,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useResidentNames } from '../../names/use-resident-names';
import { housingCatalogue } from './housing-catalogue';
import { FLAT_KINDS, grantPlaceRoute } from './route';
import { usePlaces } from './use-places';

/** A candidate for a place: somebody with an order, or somebody of the waiting list. */
interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly residentId: string;
  readonly orderId?: string;
  readonly waitingEntryId?: string;
}

/** Keeps a place for somebody from an evening on; the server keeps two people out of one bed. */
export function GrantPlaceScreen() {
  const t = useText(housingCatalogue);
  const places = usePlaces();
  const candidates = useCandidates();
  const form = useGrantForm(candidates);
  return (
    <>
      <PageHeader title={t('grantTitle')} lead={t('grantLead')} />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="residentId">
          {(field) => <Select {...field} hint={t('personHint')} options={candidates} />}
        </FormField>
        <FormField of={form} name="placeId">
          {(field) => <Select {...field} options={places.options} />}
        </FormField>
        <FormField of={form} name="from">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <FormField of={form} name="until">
          {(field) => <DateField {...field} width="short" hint={t('untilHint')} optional />}
        </FormField>
        <FormField of={form} name="crisis">
          {(field) => <Checkbox {...field} />}
        </FormField>
        <FormField of={form} name="passedOverReason">
          {(field) => <TextArea {...field} optional />}
        </FormField>
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('grant')}
          </Button>
        </div>
      </form>
    </>
  );
}

function useCandidates(): readonly Candidate[] {
  const api = useApi();
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const { kind, entryId } = grantPlaceRoute.useSearch();
  const orders = useQuery(operationQuery(api, housing.listOrdersToHouse, {}));
  const training = useQuery(operationQuery(api, housing.listWaiting, { kind: FLAT_KINDS[0] }));
  const supported = useQuery(operationQuery(api, housing.listWaiting, { kind: FLAT_KINDS[1] }));
  const waiting = [
    ...(kind === 'supported' ? [] : (training.data?.items ?? [])),
    ...(kind === 'training' ? [] : (supported.data?.items ?? [])),
  ];
  const ordered = orders.data?.items ?? [];
  const nameOf = useResidentNames([...ordered, ...waiting].map((each) => each.residentId));
  return [
    ...ordered.map((order) => {
      const entry = waiting.find((each) => each.residentId === order.residentId);
      return {
        // Whoever comes from the waiting list is named by the entry.
        id: entry !== undefined && entry.id === entryId ? entry.id : order.orderId,
        label: nameOf(order.residentId),
        detail: t('personOrder', { from: formatDate(order.from, locale), to: formatDate(order.to, locale) }),
        residentId: order.residentId,
        orderId: order.orderId,
        ...(entry === undefined ? {} : { waitingEntryId: entry.id }),
      };
    }),
    ...waiting
      .filter((entry) => !ordered.some((order) => order.residentId === entry.residentId))
      .map((entry) => ({
        id: entry.id,
        label: nameOf(entry.residentId),
        detail: t('personWaiting', { position: entry.position }),
        residentId: entry.residentId,
        waitingEntryId: entry.id,
      })),
  ];
}

function useGrantForm(candidates: readonly Candidate[]) {
  const t = useText(housingCatalogue);
  const navigate = useNavigate();
  const { entryId } = grantPlaceRoute.useSearch();
  return useActForm({
    operation: housing.grantPlace,
    values: {
      residentId: entryId ?? '',
      placeId: '',
      from: warsawDay(new Date()),
      until: '',
      crisis: false as boolean,
      passedOverReason: '',
    },
    labels: {
      residentId: t('person'),
      placeId: t('placeLabel'),
      from: t('fromLabel'),
      until: t('untilLabel'),
      crisis: t('crisis'),
      passedOverReason: t('passedOver'),
    },
    toInput: (values) => {
      const chosen = candidates.find((each) => each.id === values.residentId);
      return withoutBlanks({
        ...values,
        residentId: chosen?.residentId,
        orderId: chosen?.orderId,
        waitingEntryId: chosen?.waitingEntryId,
      });
    },
    onDone: ({ id }) => {
      showToast(t('grantDone'));
      void navigate({ to: '/housing/stays/$stayId', params: { stayId: id } });
    },
  });
}
