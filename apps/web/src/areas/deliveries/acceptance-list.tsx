import { commissioning } from '@cus/contracts';
import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  formatDate,
  formatMoney,
  useLocale,
  useText,
} from '@cus/ui';
import { useState } from 'react';
import { usePages } from '../../api/use-pages';
import { AskOnce } from '../../forms/ask-once';
import { useAct } from '../../forms/use-act';
import { LoadedPages } from '../../shell/loaded-pages';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { useDeliveryColumns, useDeliveryTitle, type Delivery } from './delivery-columns';
import './deliveries.css';
import { SeePhotos } from './delivery-photos';
import { OrderDifference } from './order-difference';

/** Records to accept, many at a time; what differs from the order is said beside each. */
export function AcceptanceList({ state }: { readonly state: 'recorded' | 'answered' }) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const deliveries = usePages(commissioning.listDeliveries, { state, limit: 100 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = deliveries.items ?? [];
  const columns = useDeliveryColumns(rows);
  const titleOf = useDeliveryTitle(rows);
  const picked = rows.filter((row) => chosen.has(row.id));
  const toggle = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <LoadedPages of={deliveries}>
      {() => (
        <>
          {rows.length === 0 ? null : (
            <AcceptBar
              picked={picked}
              isAll={picked.length === rows.length}
              onAll={(isOn) =>
                toggle(
                  rows.map((row) => row.id),
                  isOn,
                )
              }
              onDone={() => setChosen(new Set())}
            />
          )}
          <DataTable
            caption={t('caption')}
            rows={rows}
            rowId={(row) => row.id}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyJudge')}</EmptyState>}
            columns={[
              {
                ...columns[0],
                cell: (row) => (
                  <span className="deliveries-pick">
                    <label className="deliveries-check">
                      <input
                        type="checkbox"
                        checked={chosen.has(row.id)}
                        onChange={(event) => toggle([row.id], event.target.checked)}
                        aria-label={t('select', {
                          what: `${titleOf(row)}, ${formatDate(row.performedOn, locale)}`,
                        })}
                      />
                    </label>
                    {columns[0].cell(row)}
                  </span>
                ),
              },
              ...columns.slice(1, -1),
              {
                id: 'photos',
                title: t('photos'),
                cell: (row) => (
                  <SeePhotos
                    delivery={row}
                    title={`${titleOf(row)}, ${formatDate(row.performedOn, locale)}`}
                  />
                ),
              },
              { id: 'difference', title: t('difference'), cell: (row) => <OrderDifference delivery={row} /> },
            ]}
          />
        </>
      )}
    </LoadedPages>
  );
}

interface AcceptBarProps {
  readonly picked: readonly Delivery[];
  readonly isAll: boolean;
  readonly onAll: (isOn: boolean) => void;
  readonly onDone: () => void;
}

/** All or none of the chosen are accepted: the answer is one, so the question is asked once, in words. */
function AcceptBar({ picked, isAll, onAll, onDone }: AcceptBarProps) {
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const [asks, setAsks] = useState(false);
  const count = picked.length;
  const money = (grosze: number) => formatMoney(grosze, locale);
  const amount = money(picked.reduce((sum, row) => sum + row.amountGrosze, 0));
  const accept = useAct(commissioning.acceptDeliveries, {
    done: (answer) => t('acceptDone', { count: answer.accepted, amount: money(answer.amountGrosze) }),
    onDone: () => {
      setAsks(false);
      onDone();
    },
  });
  return (
    <div className="deliveries-bar">
      <Checkbox label={t('selectAll')} value={isAll} onChange={onAll} />
      <p role="status">{t('selected', { count, amount })}</p>
      <Button variant="primary" isDisabled={count === 0} onPress={() => setAsks(true)}>
        {t('acceptSelected')}
      </Button>
      {asks ? (
        <AskOnce
          act={accept}
          input={{ deliveries: picked.map((row) => ({ deliveryId: row.id, version: row.version })) }}
          title={t('acceptTitle')}
          submitLabel={t('acceptYes')}
          onClose={() => setAsks(false)}
        >
          <p>{t('acceptBody', { count, amount })}</p>
        </AskOnce>
      ) : null}
    </div>
  );
}
