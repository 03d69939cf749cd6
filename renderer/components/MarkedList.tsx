import type { ReactNode } from 'react';
import styles from './MarkedList.module.css';

/** Items between lines, each with a mark of how it stands. `ordered` where one follows the other. */
export function MarkedList({
  ordered = false,
  children,
}: {
  readonly ordered?: boolean;
  readonly children: ReactNode;
}) {
  const List = ordered ? 'ol' : 'ul';
  return <List className={styles.list}>{children}</List>;
}

/** One item: what it is, and at the end of the line its mark. */
export function MarkedItem({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles.item}>
      <div>{children}</div>
      {mark}
    </li>
  );
}
