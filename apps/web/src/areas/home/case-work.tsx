import { coordination, type Output } from '@cus/contracts';
import { formatDate, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { Loaded } from '../../shell/loaded';
import { useWords } from '../../words/words';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup, type WorkLine } from './work-group';

type Section = Output<typeof coordination.getMyWork>['sections'][number];

/** Where all of a section's items are listed. */
const QUEUES: Readonly<Partial<Record<Section['section'], string>>> = {
  'requests-to-take': '/requests?view=unassigned',
  'assessments-due': '/requests?view=mine',
  'requests-to-decide': '/requests?view=mine',
  'plans-to-write': '/requests?view=mine',
  'plans-to-agree': '/plans?view=mine',
  'plans-to-approve': '/plans?view=to-approve',
  'plans-to-publish': '/plans?view=mine',
  'plans-to-review': '/plans?view=mine',
  overdue: '/requests?view=overdue',
};

/** Requests and plans that wait for this person. */
export function CaseTodo() {
  return <CaseSections shows={(section) => section.section !== 'overdue'} />;
}

/** Requests and plans whose deadline has passed. */
export function CaseOverdue() {
  return <CaseSections shows={(section) => section.section === 'overdue'} />;
}

function CaseSections({ shows }: { readonly shows: (section: Section) => boolean }) {
  const api = useApi();
  const t = useText(homeCatalogue);
  const toLine = useWorkLine();
  const work = useQuery(operationQuery(api, coordination.getMyWork, { top: 5 }));
  const sections = work.data?.sections.filter(shows) ?? [];
  const nameOf = useResidentNames(sections.flatMap(({ items }) => items.map((item) => item.residentId)));
  return (
    <Loaded of={work}>
      {() =>
        sections.map(({ section, count, items }) => (
          <WorkGroup
            key={section}
            title={t(`section.${section}`)}
            count={count}
            allTo={QUEUES[section]}
            lines={items.map((item) => toLine(item, nameOf))}
          />
        ))
      }
    </Loaded>
  );
}

/** A person is known by what they ask for; the number is what they say on the phone. */
function useWorkLine() {
  const t = useText(homeCatalogue);
  const w = useWords();
  const locale = useLocale();
  return (item: Section['items'][number], nameOf: (id: string | undefined) => string): WorkLine => {
    const day = (iso: string) => formatDate(iso, locale);
    const due = item.dueOn === undefined ? t('since', { date: day(item.since) }) : undefined;
    return {
      id: item.id,
      title: item.residentId === undefined ? t('anonymous') : nameOf(item.residentId),
      to: item.kind === 'request' ? `/requests/${item.id}` : `/plans/${item.id}`,
      detail: [...item.reasonCodes.map((code) => w(`reason.${code}`)), item.number].join(' · '),
      urgent: item.urgent,
      late: item.overdue,
      when: due ?? t(item.overdue ? 'late' : 'dueOn', { date: day(item.dueOn ?? item.since) }),
    };
  };
}
