import { useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { useWords } from './useWords.tsx';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** Names what the file is for: “Add a file: Birth certificate”. */
  readonly label: string;
  /** As the file chooser takes it: `.pdf,.jpg,.jpeg,.png`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly busy?: boolean;
  readonly describedBy?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the file chooser, and a place to drop files: the drop is never the only way. */
export function FileDrop({ label, accept, multiple = false, busy = false, describedBy, onFiles }: FileDropProps) {
  const t = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const note = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    if (list !== null && list.length > 0) onFiles([...list]);
  };
  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        if (!busy) take(event.dataTransfer.files);
      }}
    >
      <Button busy={busy} describedBy={describedBy ?? note} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <span id={note} className={styles.note}>
        {t('fileDrop.drop')}
      </span>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={event => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
