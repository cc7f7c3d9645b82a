interface ProgressProps {
  label: string;
  /** 0 to 1. */
  done: number;
}

/** How far long work is; a sentence beside it says the step. */
export function Progress({ label, done }: ProgressProps) {
  const percent = Math.round(done * 100);
  return (
    <div role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <svg className="progress__track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress__part progress__part--approved" width={percent} height="1" />
      </svg>
    </div>
  );
}
