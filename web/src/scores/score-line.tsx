interface ScoreLineProps {
  /** Figure, bounds and score as they are written. */
  value: string;
  lower: string;
  optimum: string;
  score: string;
  /** The score as a number: where the figure stands. */
  at: number;
  /** The whole picture in a sentence. */
  label: string;
}

const from = 24;
const length = 272;
/** Nearer to an end, in points, the words of that end would stand under the mark. */
const crowded = 8;

/** The way from lower bound to optimum, with the figure on it: figures above the line, scores below. */
export function ScoreLine({ value, lower, optimum, score, at, label }: ScoreLineProps) {
  const x = from + (length * at) / 100;
  // Near an end the words stand on the free side of the mark.
  const anchor = at < 18 ? "start" : at > 82 ? "end" : "middle";
  return (
    <svg className="score-line" viewBox="0 0 320 104" role="img" aria-label={label}>
      <path className="score-line__way" d={`M${from} 56h${length}M${from} 49v14M${from + length} 49v14`} />
      <path className="score-line__walked" d={`M${from} 56H${x}`} />
      <path className="score-line__stem" d={`M${x} 20V88`} />
      <circle className="score-line__mark" cx={x} cy="56" r="6" />
      <text className="score-line__own" x={x} y="14" textAnchor={anchor}>
        {value}
      </text>
      <text className="score-line__own" x={x} y="101" textAnchor={anchor}>
        {score}
      </text>
      <text x={from} y="42" textAnchor="middle">
        {at < crowded ? "" : lower}
      </text>
      <text x={from + length} y="42" textAnchor="middle">
        {at > 100 - crowded ? "" : optimum}
      </text>
      <text x={from} y="80" textAnchor="middle">
        {at < crowded ? "" : "0"}
      </text>
      <text x={from + length} y="80" textAnchor="middle">
        {at > 100 - crowded ? "" : "100"}
      </text>
    </svg>
  );
}
