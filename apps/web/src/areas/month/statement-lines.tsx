import { DataTable, DateText, Money, Section, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { commissioning } from '@cus/contracts';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@cus/ui';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useServices } from '../../names/use-services';
import { monthCatalogue } from './month-catalogue';
import type { Statement } from './statement-screen';

/** Every record a closed month took in, with corrections of earlier months among them. */
export function StatementLines({ statement }: { readonly statement: Statement }) {
  const api = useApi();
  const t = useText(monthCatalogue);
  const services = useServices();
  const [cursor, setCursor] = useState<string>();
  const page = useQuery({
    ...operationQuery(api, commissioning.getSettlement, {
      settlementId: statement.id,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    }),
    placeholderData: (before) => before,
  });
  const lines = page.data?.lines ?? statement.lines;
  const { next } = lines;
  return (
    <Section title={t('statementLines')}>
      <DataTable
        caption={t('statementLines')}
        hideCaption
        rows={lines.items}
        rowId={(line) => line.id}
        columns={[
          {
            id: 'day',
            title: t('day'),
            cell: (line) => (
              <Link to="/deliveries/$deliveryId" params={{ deliveryId: line.deliveryId }}>
                <DateText value={line.performedOn} />
                {line.kind === 'correction' ? `, ${t('correction')}` : null}
              </Link>
            ),
          },
          { id: 'order', title: t('order'), cell: (line) => services.nameOf(line.serviceCode) },
          { id: 'quantity', title: t('quantity'), align: 'end', cell: (line) => line.quantityMilli / 1000 },
          {
            id: 'value',
            title: t('value'),
            align: 'end',
            cell: (line) => <Money grosze={line.amountGrosze} />,
          },
        ]}
      />
      {next === undefined ? null : (
        <div>
          <Button onPress={() => setCursor(next)}>{t('next')}</Button>
        </div>
      )}
    </Section>
  );
}
