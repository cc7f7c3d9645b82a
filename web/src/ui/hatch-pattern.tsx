/** "No figure is not zero": the hatch that charts and maps paint with, once per page (`fill: url("#hatch")`). */
export function HatchPattern() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="patterns__ground" width="6" height="6" />
          <path className="patterns__line" d="M0 0v6" />
        </pattern>
      </defs>
    </svg>
  );
}
