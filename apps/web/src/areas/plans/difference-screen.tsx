import { coordination, type Output } from '@cus/contracts';
import {
  DataTable,
  EmptyState,
  formatDate,
  PageHeader,
  Section,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useServices } from '../../names/use-services';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';

type Difference = Output<typeof coordination.diffPlanVersions>;
type FieldChange = Difference['fields'][number];

const route = getRouteApi('/signed-in/plans/$planId/difference/$from/$to');

/** What changed between two versions, before and after side by side. */
export function DifferenceScreen() {
  const t = useText(plansCatalogue);
  const api = useApi();
  const { planId, from, to } = route.useParams();
  const difference = useQuery(
    operationQuery(api, coordination.diffPlanVersions, {
      planId,
      fromVersion: Number(from),
      toVersion: Number(to),
    }),
  );
  return (
    <>
      <PageHeader
        title={t('differenceTitle', { from, to })}
        others={
          <AppLinkButton to="/plans/$planId" params={{ planId }}>
            {t('backToPlan')}
          </AppLinkButton>
        }
      />
      <Loaded of={difference}>{(data) => <Changes difference={data} />}</Loaded>
    </>
  );
}

function Changes({ difference }: { readonly difference: Difference }) {
  const t = useText(plansCatalogue);
  const { nameOf } = useServices();
  const { fields, goals, lines } = difference;
  if (fields.length + goals.length + lines.length === 0)
    return <EmptyState title={t('sameTitle')}>{t('sameBody')}</EmptyState>;
  return (
    <div className="app-stack">
      {fields.length === 0 ? null : (
        <Section title={t('wholePlan')}>
          <FieldTable caption={t('wholePlan')} changes={fields} />
        </Section>
      )}
      {goals.length === 0 ? null : (
        <Section title={t('goals')}>
          <DataTable
            caption={t('goals')}
            hideCaption
            rows={goals}
            rowId={(goal) => goal.key}
            columns={[
              { id: 'change', title: t('change'), cell: (goal) => <ChangeWord change={goal.change} /> },
              { id: 'before', title: t('before'), cell: (goal) => goal.before ?? '–' },
              { id: 'after', title: t('after'), cell: (goal) => goal.after ?? '–' },
            ]}
          />
        </Section>
      )}
      {lines.map((line) => (
        <Section key={line.lineId} title={nameOf(line.serviceCode)}>
          <p>
            <ChangeWord change={line.change} />
          </p>
          {line.fields.length === 0 ? null : (
            <FieldTable caption={nameOf(line.serviceCode)} changes={line.fields} />
          )}
        </Section>
      ))}
    </div>
  );
}

const TONES = {
  added: 'done',
  removed: 'danger',
  changed: 'progress',
  declined: 'danger',
  resumed: 'done',
} as const;

function ChangeWord({ change }: { readonly change: keyof typeof TONES }) {
  const t = useText(plansCatalogue);
  return <StateBadge tone={TONES[change]}>{t(`change.${change}`)}</StateBadge>;
}

function FieldTable({
  caption,
  changes,
}: {
  readonly caption: string;
  readonly changes: readonly FieldChange[];
}) {
  const t = useText(plansCatalogue);
  const fieldName = useFieldName();
  const say = useFieldValue();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={changes}
      rowId={({ field }) => field}
      columns={[
        { id: 'field', title: t('what'), cell: ({ field }) => fieldName(field) },
        { id: 'before', title: t('before'), cell: ({ field, before }) => say(field, before) },
        { id: 'after', title: t('after'), cell: ({ field, after }) => say(field, after) },
      ]}
    />
  );
}

const NAMES = {
  validFrom: 'validFrom',
  validTo: 'validTo',
  needs: 'needs',
  communityActions: 'communityAction',
  monitors: 'monitorRole',
  reviewOn: 'reviews',
  quantityMilli: 'line.quantityMilli',
  from: 'line.from',
  to: 'line.to',
  weekly: 'week',
  rhythm: 'line.rhythm',
  place: 'line.place',
  preferredMode: 'line.preferredMode',
  feeBasisPoints: 'fee',
  goalKey: 'line.goalKey',
} as const;

function useFieldName(): (field: string) => string {
  const t = useText(plansCatalogue);
  return (field) => (Object.hasOwn(NAMES, field) ? t(NAMES[field as keyof typeof NAMES]) : field);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The value of a field as the plan itself would say it. */
function useFieldValue(): (field: string, value: unknown) => string {
  const locale = useLocale();
  const words = useLineWords();
  const say = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === '') return '–';
    if (field === 'quantityMilli' && typeof value === 'number')
      return new Intl.NumberFormat(locale).format(value / 1000);
    if (field === 'feeBasisPoints' && typeof value === 'number') return words.fee(value);
    if (field === 'preferredMode' && typeof value === 'string') return words.mode(value);
    if (field === 'weekly') return words.week(value as Parameters<typeof words.week>[0], 'visit') || '–';
    if (Array.isArray(value)) return value.map((each) => say(field, each)).join('; ') || '–';
    if (typeof value === 'object') return String((value as { text?: unknown }).text ?? '–');
    return DATE.test(String(value)) ? formatDate(String(value), locale) : String(value);
  };
  return say;
}
