import { DataTable, Section, type DataTableProps } from '@cus/ui';
import type { ReactNode } from 'react';

interface ListSectionProps<Row> extends Pick<DataTableProps<Row>, 'columns' | 'rows' | 'rowId' | 'keepGrid'> {
  readonly title: string;
  /** Why there is nothing, in a sentence. */
  readonly empty: string;
  /** What may be done to the list. */
  readonly children?: ReactNode;
}

/** A part of a screen that lists a few rows under its own heading, with what may be done to them beneath. */
export function ListSection<Row>({ title, empty, children, ...table }: ListSectionProps<Row>) {
  return (
    <Section title={title}>
      <DataTable caption={title} hideCaption empty={<p className="app-quiet">{empty}</p>} {...table} />
      {children}
    </Section>
  );
}
