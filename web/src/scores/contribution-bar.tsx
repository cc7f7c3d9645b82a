interface ContributionBarProps {
  value: number;
  /** Length of the longest bar of the list. */
  most: number;
}

const half = 40;

/** A bar to the right of the middle for what adds, to the left for what takes away; the number stands beside it. */
export function ContributionBar({ value, most }: ContributionBarProps) {
  const length = most === 0 ? 0 : (Math.abs(value) / most) * half;
  return (
    <svg className="contribution-bar" viewBox="-41 0 82 12" aria-hidden="true">
      <rect x={value < 0 ? -length : 0} y={2} width={length} height={8} />
      <path d="M0 0v12" />
    </svg>
  );
}
