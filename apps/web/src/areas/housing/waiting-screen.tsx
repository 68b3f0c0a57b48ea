import { housing, type Output } from '@cus/contracts';
import { Button, DataTable, DateText, EmptyState, FilterChips, PageHeader, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { FLAT_KINDS, waitingRoute } from './route';
import { JoinWaiting, LeaveWaiting, ReassessWaiting } from './waiting-dialogs';

export type WaitingEntry = Output<typeof housing.listWaiting>['items'][number];

interface Ask {
  readonly act: 'reassess' | 'leave';
  readonly entry: WaitingEntry;
}

/** Who waits, in which order, and why in that order: everybody can check it. */
export function WaitingScreen() {
  const t = useText(housingCatalogue);
  const api = useApi();
  const say = useHousingWord();
  const may = useMay();
  const navigate = useNavigate({ from: '/housing/waiting' });
  const { kind = 'supported' } = waitingRoute.useSearch();
  const [joins, setJoins] = useState(false);
  const [asks, setAsks] = useState<Ask>();
  const onClose = () => setAsks(undefined);
  const waiting = useQuery(operationQuery(api, housing.listWaiting, { kind }));
  return (
    <>
      <PageHeader
        title={t('waitingTitle', { kind: say('kind', kind).toLowerCase() })}
        lead={waiting.data === undefined ? undefined : t('waitingLead', { clause: waiting.data.clause })}
        others={<AppLinkButton to="/housing">{t('toBoard')}</AppLinkButton>}
        action={
          may(housing.joinWaitingList) ? (
            <Button variant="primary" onPress={() => setJoins(true)}>
              {t('join')}
            </Button>
          ) : undefined
        }
      />
      <FilterChips
        label={t('kindFilter')}
        mode="single"
        chips={FLAT_KINDS.map((id) => ({ id, label: say('kind', id) }))}
        selected={[kind]}
        onChange={([chosen]) => void navigate({ search: { kind: FLAT_KINDS.find((id) => id === chosen) } })}
      />
      <Loaded of={waiting}>
        {({ items }) => <WaitingTable items={items} kind={kind} onAsk={setAsks} />}
      </Loaded>
      {joins ? <JoinWaiting kind={kind} onClose={() => setJoins(false)} /> : null}
      {asks?.act === 'leave' ? <LeaveWaiting entry={asks.entry} onClose={onClose} /> : null}
      {asks?.act === 'reassess' ? <ReassessWaiting entry={asks.entry} kind={kind} onClose={onClose} /> : null}
    </>
  );
}

interface WaitingTableProps {
  readonly items: readonly WaitingEntry[];
  readonly kind: (typeof FLAT_KINDS)[number];
  readonly onAsk: (ask: Ask) => void;
}

function WaitingTable({ items, kind, onAsk }: WaitingTableProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const nameOf = useResidentNames(items.map((entry) => entry.residentId));
  return (
    <DataTable
      caption={t('waiting')}
      hideCaption
      rows={items}
      rowId={(entry) => entry.id}
      empty={<EmptyState title={t('waitingEmptyTitle')}>{t('waitingEmpty')}</EmptyState>}
      columns={[
        { id: 'who', title: t('who'), cell: (entry) => `${entry.position}. ${nameOf(entry.residentId)}` },
        { id: 'points', title: t('points'), align: 'end', cell: (entry) => entry.points },
        {
          id: 'why',
          title: t('why'),
          cell: (entry) =>
            entry.reasons
              .map(({ criterion, points }) => t('reasonPoints', { criterion: say('c', criterion), points }))
              .join(', '),
        },
        { id: 'since', title: t('joinedOn'), cell: (entry) => <DateText value={entry.joinedOn} /> },
        {
          id: 'acts',
          title: t('acts'),
          cell: (entry) => (
            <div className="housing-acts">
              {may(housing.grantPlace) ? (
                <AppLinkButton to="/housing/grant" search={{ entryId: entry.id, kind }}>
                  {t('grantTo', { name: nameOf(entry.residentId) })}
                </AppLinkButton>
              ) : null}
              {may(housing.reassessWaiting) ? (
                <Button variant="quiet" onPress={() => onAsk({ act: 'reassess', entry })}>
                  {t('reassessOf', { name: nameOf(entry.residentId) })}
                </Button>
              ) : null}
              {may(housing.leaveWaitingList) ? (
                <Button variant="quiet" onPress={() => onAsk({ act: 'leave', entry })}>
                  {t('leaveOf', { name: nameOf(entry.residentId) })}
                </Button>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
