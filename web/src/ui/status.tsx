import type { ReactNode } from "react";
import { Icon, type IconName, spriteUrl } from "./icon.tsx";

export type StatusColour = "green" | "yellow" | "orange" | "red" | "grey";

/** Shape, word and colour of a status, in that order. The word comes from the rules, not from the colour. */
export function Status({ colour, children }: { colour: StatusColour; children: ReactNode }) {
  return (
    <span className={`status status--${colour}`}>
      <StatusShape colour={colour} />
      {children}
    </span>
  );
}

/** The shape alone, for heat cells; a word for assistive technology must stand beside it. */
export function StatusShape({ colour }: { colour: StatusColour }) {
  return (
    <svg className="status__shape" aria-hidden="true">
      <use href={`${spriteUrl}#status-${colour}`} />
    </svg>
  );
}

/** What the shapes mean. */
export function StatusLegend({
  label,
  words,
}: {
  label: string;
  words: Partial<Record<StatusColour, string>>;
}) {
  const shown = statusColours.filter((colour) => words[colour]);
  return (
    <ul className="legend" aria-label={label}>
      {shown.map((colour) => (
        <li key={colour}>
          <Status colour={colour}>{words[colour]}</Status>
        </li>
      ))}
    </ul>
  );
}

export type TrendDirection = "up" | "rise" | "flat" | "down" | "unknown";

const arrows: Record<TrendDirection, IconName> = {
  up: "arrow-up",
  rise: "arrow-rise",
  flat: "arrow-flat",
  down: "arrow-down",
  unknown: "dots",
};

/** An arrow with its word; three dots where there is no trend yet, the word for assistive technology only. */
export function Trend({ direction, children }: { direction: TrendDirection; children: ReactNode }) {
  const unknown = direction === "unknown";
  return (
    <span className={unknown ? "trend trend--unknown" : "trend"}>
      <Icon name={arrows[direction]} />
      {unknown ? <span className="visually-hidden">{children}</span> : children}
    </span>
  );
}

const statusColours: readonly StatusColour[] = ["green", "yellow", "orange", "red", "grey"];
