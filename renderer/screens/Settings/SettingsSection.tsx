import type { ReactNode } from 'react';

interface SettingsSectionProps {
  /** Unlike that of every other section. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One subject of the settings under its heading. */
export function SettingsSection({ id, title, children }: SettingsSectionProps) {
  const headingId = `settings-${id}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  );
}
