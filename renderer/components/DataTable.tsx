import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

interface Column {
  readonly id: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
}

interface DataTableProps {
  readonly caption: ReactNode;
  /** The first column heads its row. */
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, ReactNode>> }[];
  readonly hideCaption?: boolean;
}

/** A plain table. Long words break, so that it never makes the page wider than the window. */
export function DataTable({ caption, columns, rows, hideCaption = false }: DataTableProps) {
  return (
    <table className={styles.table}>
      <caption className={hideCaption ? styles.hidden : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.id} scope="col" data-numeric={column.numeric}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row">
                  {row.cells[column.id]}
                </th>
              ) : (
                <td key={column.id} data-numeric={column.numeric}>
                  {row.cells[column.id]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
