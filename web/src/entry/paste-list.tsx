import { type PasteKind, type PasteStep, standing } from "@lokaal17/shared/entry/paste-plan";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { entryPaste } from "@lokaal17/shared/text/entry-paste";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useMemo, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { mistakeSentence, numberRefusal } from "./draft-sentences.ts";

const icons: Record<PasteKind, IconName> = {
  new: "plus",
  changed: "pen",
  unchanged: "check",
  ambiguous: "doubt",
  refused: "refused",
  locked: "lock",
  skipped: "none",
  emptied: "none",
};

/** What needs a look comes first; what stays as it is comes last. */
const order: Record<PasteKind, number> = {
  ambiguous: 0,
  refused: 1,
  locked: 2,
  emptied: 3,
  changed: 4,
  new: 5,
  unchanged: 6,
  skipped: 7,
};

/** Rows that are drawn at once: with 500 the preview took longer than a key press. */
const shownAtFirst = 30;

/** Every cell of a block: what stands there, what it becomes and what happens. */
export function PasteList({ steps }: { steps: readonly PasteStep[] }) {
  const text = useText(entryPaste);
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => steps.toSorted((one, other) => order[one.kind] - order[other.kind]), [steps]);
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  if (steps.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <ScrollRegion label={text("listLabel")}>
        <table className="table paste__list">
          <thead>
            <tr>
              <th scope="col">{text("cell")}</th>
              <th scope="col" className="table__number">
                {text("now")}
              </th>
              <th scope="col" className="table__number">
                {text("becomes")}
              </th>
              <th scope="col">{text("what")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell may stand in a block twice
              <PasteLine key={`${step.row.indicator} ${step.period} ${at}`} step={step} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < steps.length && (
        <p>
          <Button kind="secondary" small onClick={() => setAll(true)}>
            {text("showAll", { count: steps.length })}
          </Button>
        </p>
      )}
    </div>
  );
}

function PasteLine({ step }: { step: PasteStep }) {
  const text = useText(entryPaste);
  const locale = useLocale();
  const { row, period, cell, kind, value, typed, decimalsLost, refusal } = step;
  const number = (stored: string) => formatExact(stored, Math.min(row.decimals, decimalsOf(stored)), locale);
  const past = row.history.find((figure) => figure.period === period)?.value ?? null;
  const before = cell ? standing(cell) : past;
  const reason = !refusal
    ? ""
    : refusal.because === "twice"
      ? text("twice")
      : refusal.because === "mistakes"
        ? refusal.mistakes.map((mistake) => mistakeSentence(mistake, row, locale)).join(" ")
        : numberRefusal(refusal.because, typed, row, locale);
  return (
    <tr>
      <th scope="row">{text("cellName", { indicator: row.name, period })}</th>
      <td className="table__number">
        {before === null
          ? text("empty")
          : formatNumber(Number(before), Math.max(row.decimals, decimalsOf(before)), locale)}
      </td>
      <td className="table__number">
        <strong>{kind === "emptied" ? text("empty") : value === null ? typed : number(value)}</strong>
      </td>
      <td>
        <span className="paste__what">
          <Icon name={icons[kind]} />
          <span>
            {text(`kind.${kind}`, { reason })}
            {decimalsLost > 0 &&
              (kind === "new" || kind === "changed") &&
              `. ${text("lost", { count: decimalsLost })}`}
          </span>
        </span>
      </td>
    </tr>
  );
}

const decimalsOf = (stored: string) => stored.split(".")[1]?.length ?? 0;
