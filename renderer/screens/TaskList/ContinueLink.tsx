import type { ComponentProps } from 'react';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import type { TaskListView } from '../../components/TaskListView.tsx';
import { useWords } from '../../components/useWords.tsx';

interface ContinueLinkProps extends ComponentProps<typeof TaskListView> {
  readonly started: boolean;
}

/** Leads to the task that is marked to go on with; nothing where all is done. */
export function ContinueLink({ groups, started }: ContinueLinkProps) {
  const t = useWords();
  const task = groups.flatMap(({ tasks }) => tasks).find(({ mark }) => mark !== undefined);
  if (task?.href === undefined) return null;
  return (
    <ButtonRow>
      <ButtonLink kind="primary" href={task.href}>
        <span>
          {t(started ? 'taskList.continueWith' : 'taskList.beginWith')} <span lang={task.lang}>{task.label}</span>
        </span>
      </ButtonLink>
    </ButtonRow>
  );
}
