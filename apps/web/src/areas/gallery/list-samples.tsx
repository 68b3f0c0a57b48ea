import {
  DataTable,
  DateText,
  DescriptionList,
  FilterChips,
  IdentityBar,
  Money,
  PhoneText,
  StateBadge,
  Tabs,
  Timeline,
  type Sorting,
} from '@cus/ui';
import { useState } from 'react';
import { ENTRIES, ORDERS, type SampleOrder } from './samples';

export function ListSamples() {
  const [shown, setShown] = useState<string[]>(['waiting', 'late']);
  const [tab, setTab] = useState('orders');
  return (
    <>
      <FilterChips
        label="Stan zlecenia"
        chips={[
          { id: 'waiting', label: 'Czeka', count: 4 },
          { id: 'late', label: 'Po terminie', count: 1 },
          { id: 'done', label: 'Wykonane', count: 28 },
        ]}
        selected={shown}
        onChange={setShown}
      />
      <Tabs
        label="Widoki planu"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'orders', title: 'Zlecenia', content: <OrderTable /> },
          { id: 'facts', title: 'Warunki', content: <Facts /> },
        ]}
      />
    </>
  );
}

function compare(a: SampleOrder, b: SampleOrder, sorting: Sorting): number {
  const order = sorting.columnId === 'value' ? a.grosze - b.grosze : a.date.localeCompare(b.date);
  return sorting.direction === 'ascending' ? order : -order;
}

function OrderTable() {
  const [sorting, setSorting] = useState<Sorting>({ columnId: 'date', direction: 'ascending' });
  return (
    <DataTable
      caption="Zlecenia w listopadzie"
      rows={[...ORDERS].sort((a, b) => compare(a, b, sorting))}
      rowId={(order) => order.id}
      sorting={sorting}
      onSort={setSorting}
      columns={[
        { id: 'name', title: 'Zlecenie', cell: (order) => <a href="#main">{order.title}</a>, total: 'Razem' },
        { id: 'who', title: 'Wykonawca', cell: (order) => order.provider },
        { id: 'date', title: 'Od', isSortable: true, cell: (order) => <DateText value={order.date} /> },
        {
          id: 'state',
          title: 'Stan',
          cell: (order) => <StateBadge tone={order.tone}>{order.state}</StateBadge>,
        },
        {
          id: 'value',
          title: 'Wartość',
          align: 'end',
          isSortable: true,
          cell: (order) => <Money grosze={order.grosze} />,
          total: <Money grosze={ORDERS.reduce((sum, order) => sum + order.grosze, 0)} />,
        },
      ]}
    />
  );
}

function Facts() {
  return (
    <DescriptionList
      facts={[
        { term: 'Okres', value: '1.12.2026 – 31.05.2027' },
        { term: 'Częstość', value: '2 razy w tygodniu po 45 minut' },
        { term: 'Odpłatność', value: <Money grosze={1_240} /> },
        { term: 'Telefon', value: <PhoneText phone="512345678" /> },
      ]}
    />
  );
}

export function PersonSamples() {
  return (
    <>
      <IdentityBar
        name="Maria Przykładowa"
        age={81}
        phone="+48512345678"
        address="ul. Zmyślona 4/12, os. Łazy"
        consent={<StateBadge tone="done">Zgoda do 31.12.2026</StateBadge>}
        alerts={[
          { label: 'Pies na podwórku', tone: 'warning' },
          { label: 'Nie dzwonić po 18', tone: 'danger' },
        ]}
      />
      <Timeline label="Historia sprawy" entries={ENTRIES} />
    </>
  );
}
