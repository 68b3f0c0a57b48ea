import { coordination, type Output } from '@cus/contracts';
import {
  Checkbox,
  DateText,
  EmptyState,
  FilterChips,
  formatMoney,
  Timeline,
  useLocale,
  useText,
  type TimelineEntry,
} from '@cus/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useServices } from '../../names/use-services';
import { useStaffNames } from '../../names/use-staff-names';
import { LoadedPages } from '../../shell/loaded-pages';
import { useWordOf } from '../../words/words';
import { residentsCatalogue } from './residents-catalogue';
import type { ResidentSearch } from './route';
import { kindsOf, TIMELINE_GROUPS, type TimelineGroup } from './timeline-groups';

type Entry = Output<typeof coordination.listResidentTimeline>['items'][number];

interface HistoryProps {
  readonly residentId: string;
  readonly search: ResidentSearch;
}

/** What happened with this person, newest first. */
export function History({ residentId, search }: HistoryProps) {
  const t = useText(residentsCatalogue);
  const navigate = useNavigate();
  const pages = usePages(coordination.listResidentTimeline, {
    residentId,
    kinds: kindsOf(search.groups),
    importantOnly: search.important === true,
  });
  const toLine = useTimelineLine(pages.items ?? []);
  const set = (part: ResidentSearch) =>
    void navigate({
      to: '/residents/$residentId',
      params: { residentId },
      search: { ...search, ...part },
      replace: true,
    });
  return (
    <div>
      <div className="app-filters">
        <FilterChips
          label={t('showInHistory')}
          chips={(Object.keys(TIMELINE_GROUPS) as TimelineGroup[]).map((id) => ({
            id,
            label: t(`group.${id}`),
          }))}
          selected={search.groups ?? []}
          onChange={(groups) =>
            set({ groups: groups.length === 0 ? undefined : (groups as TimelineGroup[]) })
          }
        />
        <Checkbox
          label={t('importantOnly')}
          value={search.important === true}
          onChange={(important) => set({ important: important ? true : undefined })}
        />
      </div>
      <LoadedPages of={pages}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('noHistoryTitle')}>{t('noHistoryBody')}</EmptyState>
          ) : (
            <Timeline label={t('tab.history')} entries={entries.map(toLine)} />
          )
        }
      </LoadedPages>
    </div>
  );
}

function useTimelineLine(entries: readonly Entry[]): (entry: Entry) => TimelineEntry {
  const t = useText(residentsCatalogue);
  const services = useServices();
  const staffName = useStaffNames(entries.map((entry) => entry.by));
  const locale = useLocale();
  const reason = useReasonWord();
  return (entry) => {
    const parts = [
      entry.serviceCode === undefined ? '' : services.nameOf(entry.serviceCode),
      entry.planVersion === undefined ? '' : t('planVersion', { number: entry.planVersion }),
      reason(entry),
      entry.amountGrosze === undefined ? '' : formatMoney(entry.amountGrosze, locale),
    ].filter((part) => part !== '');
    return {
      id: entry.id,
      at: entry.recordedAt,
      isImportant: entry.important,
      by: entry.by === undefined ? t('bySystem') : staffName(entry.by),
      title: (
        <>
          <EntryLink entry={entry} />
          {parts.length === 0 ? '' : `: ${parts.join(', ')}`}
        </>
      ),
      ...(entry.recordedAt.startsWith(entry.on)
        ? {}
        : {
            body: (
              <span className="app-quiet">
                {t('happenedOn')} <DateText value={entry.on} /> (
                <DateText value={entry.on} style="distance" />)
              </span>
            ),
          }),
    };
  };
}

function EntryLink({ entry }: { readonly entry: Entry }) {
  const t = useText(residentsCatalogue);
  const title = t(`kind.${entry.kind}`);
  if (entry.deliveryId !== undefined)
    return <Link to={`/deliveries/${entry.deliveryId}` as string}>{title}</Link>;
  if (entry.orderId !== undefined) return <Link to={`/orders/${entry.orderId}` as string}>{title}</Link>;
  if (entry.planId !== undefined)
    return (
      <Link to="/plans/$planId" params={{ planId: entry.planId }}>
        {title}
      </Link>
    );
  if (entry.requestId !== undefined)
    return (
      <Link to="/requests/$requestId" params={{ requestId: entry.requestId }}>
        {title}
      </Link>
    );
  return title;
}

/** Groups of words a kind's `detail` may be a code of. */
const DETAIL_WORDS: Readonly<Partial<Record<Entry['kind'], string>>> = {
  'request-received': 'channel',
  'request-passed': 'pillar',
  'needs-assessed': 'assessment',
  'request-refused': 'ground',
  'appeal-decided': 'outcome',
  'request-withdrawn': 'withdraw',
  'request-closed': 'close',
  'plan-agreed': 'agreement',
  'plan-declined': 'decline',
  'plan-line-declined': 'decline',
  'plan-review-started': 'review',
  'plan-review-finished': 'finding',
  'plan-closed': 'planClose',
  'plan-change-drafted': 'change',
};

function useReasonWord() {
  const word = useWordOf();
  return ({ kind, detail }: Entry): string => {
    const group = DETAIL_WORDS[kind];
    return detail === undefined || group === undefined ? '' : word(group, detail);
  };
}
