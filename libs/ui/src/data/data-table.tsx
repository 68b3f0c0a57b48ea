import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useUiText } from '../i18n/ui-text';
import './data.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for amounts and counts. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** The sum under the column. */
  readonly total?: ReactNode;
}

export interface Sorting {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** What the table lists; read first by screen readers. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** The first column names the row; put the link to the row's own screen there. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode;
  /** Keeps rows and columns on phones: for small tables of two or three short columns. */
  readonly keepGrid?: boolean;
}

/** Rows of 44 px for people with a phone at the ear; on a phone each row becomes a block of "label: value" lines. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowId, sorting, onSort, empty, keepGrid = false } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const hasTotals = columns.some((column) => column.total !== undefined);
  // The roles repeat what <table> means because a table laid out as blocks loses them in some browsers.
  return (
    <div className="ok-table-frame">
      <table role="table" className="ok-table" {...(keepGrid ? { 'data-keep': '' } : {})}>
        <caption className={hideCaption ? 'ok-visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowId(row)} role="row">
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} isName={index === 0}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotals ? (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, index) => (
                <Cell
                  key={column.id}
                  column={column}
                  isName={index === 0}
                  isBare={column.total === undefined}
                >
                  {column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> extends Pick<DataTableProps<Row>, 'sorting' | 'onSort'> {
  readonly column: Column<Row>;
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>) {
  const t = useUiText();
  const direction = sorting?.columnId === column.id ? sorting.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const canSort = column.isSortable === true && onSort !== undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      aria-sort={canSort ? (direction ?? 'none') : undefined}
    >
      {canSort ? (
        <button
          type="button"
          className="ok-sort"
          title={t('sortBy', { column: column.title })}
          onClick={() => onSort({ columnId: column.id, direction: next })}
        >
          {column.title}
          {direction === 'ascending' ? <ArrowUp aria-hidden /> : null}
          {direction === 'descending' ? <ArrowDown aria-hidden /> : null}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly isName: boolean;
  /** Nothing is said here: laid out as blocks on a phone, its label would stand alone. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

function Cell<Row>({ column, isName, isBare = false, children }: CellProps<Row>) {
  if (isName) {
    return (
      <th role="rowheader" scope="row" data-align={column.align}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" data-align={column.align} data-bare={isBare || undefined}>
      <span className="ok-cell-label" aria-hidden>
        {column.title}
      </span>
      <span>{children}</span>
    </td>
  );
}
