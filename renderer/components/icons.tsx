import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 11v6M12 7v.5" />
    </Icon>
  );
}

export function WarnIcon() {
  return (
    <Icon>
      <path d="M12 3 2 21h20L12 3ZM12 10v5M12 17.5v.5" />
    </Icon>
  );
}

export function StopIcon() {
  return (
    <Icon>
      <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6ZM12 7v6M12 16v.5" />
    </Icon>
  );
}

export function DoneIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="10" />
      <path d="m7 12 4 4 6-8" />
    </Icon>
  );
}
