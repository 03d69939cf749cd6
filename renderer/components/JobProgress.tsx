/** How far long work is; a bar without an end where it has not said so. */
export function JobProgress({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
}) {
  return (
    <p>
      <label>
        {label}{' '}
        <progress value={progress?.done} max={progress === undefined ? undefined : Math.max(progress.total, 1)} />
      </label>
    </p>
  );
}
