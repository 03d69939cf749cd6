import { useId, type ReactNode } from 'react';
import { StatusTag, type Tone } from './StatusTag.tsx';
import styles from './TaskListView.module.css';

export interface Task {
  readonly id: string;
  readonly label: ReactNode;
  /** None where it cannot be started or is not needed. */
  readonly href: string | undefined;
  readonly hint?: ReactNode;
  readonly status: { readonly text: string; readonly tone: Tone };
  /** Stands before the label of the task to go on with. */
  readonly mark?: string | undefined;
  readonly lang?: string | undefined;
}

interface TaskGroup {
  readonly id: string;
  readonly title: ReactNode;
  readonly lang?: string | undefined;
  readonly tasks: readonly Task[];
}

function TaskRow({ task }: { readonly task: Task }) {
  const [statusId, hintId] = [useId(), useId()];
  return (
    <li className={styles.task}>
      <div className={styles.text}>
        {task.mark !== undefined && <span className={styles.mark}>{task.mark}</span>}
        {task.href === undefined ? (
          <span lang={task.lang}>{task.label}</span>
        ) : (
          <a
            href={task.href}
            lang={task.lang}
            aria-describedby={task.hint === undefined ? statusId : `${hintId} ${statusId}`}
          >
            {task.label}
          </a>
        )}
        {task.hint !== undefined && (
          <p id={hintId} className={styles.hint}>
            {task.hint}
          </p>
        )}
      </div>
      <StatusTag tone={task.status.tone} id={statusId}>
        {task.status.text}
      </StatusTag>
    </li>
  );
}

/** The tasks of a claim in their groups; a whole row can be clicked, its link is the one control. */
export function TaskListView({ groups }: { readonly groups: readonly TaskGroup[] }) {
  return groups.map(group => (
    <section key={group.id} aria-labelledby={`tasks-${group.id}`}>
      <h2 id={`tasks-${group.id}`} lang={group.lang}>
        {group.title}
      </h2>
      <ul className={styles.list}>
        {group.tasks.map(task => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  ));
}
