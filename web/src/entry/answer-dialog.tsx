import type { Entries } from "@lokaal17/shared/contract/entry";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { askTitle, type Waiting } from "./answer-question.ts";
import { AskColleague } from "./ask-colleague.tsx";
import { typedNumber } from "./cell-draft.ts";
import type { CellWork } from "./cell-work.ts";
import { Choice } from "./choice.tsx";
import { shownValue } from "./shown-value.ts";
import type { CellWrites } from "./use-cell-writes.ts";

interface AnswerDialogProps {
  entries: Entries;
  waiting: Waiting | null;
  writes: CellWrites;
  onClose: () => void;
}

/** Asks what nobody may guess: which of two readings, or whose value stays. Nothing is chosen beforehand. */
export function AnswerDialog({ entries, waiting, writes, onClose }: AnswerDialogProps) {
  const text = useText(entryScreens);
  const [choice, setChoice] = useState<"first" | "second" | null>(null);
  const [asked, setAsked] = useState(false);
  const locale = useLocale();
  const account = useAccount();
  if (!waiting)
    return (
      <Dialog open={false} title="" onClose={onClose}>
        {null}
      </Dialog>
    );
  const { row, cell, work } = waiting;
  const cellName = text("cellName", { indicator: row.name, period: cell.period });
  const isConflict = work.kind === "conflict";

  function close() {
    setChoice(null);
    setAsked(false);
    onClose();
  }

  function accept(work: Extract<CellWork, { kind: "asked" }>, reading: DecimalText) {
    // "1,234" typed as such is read as a fraction again; a whole number has no mark that could be misread.
    writes.commit(row, cell, { ...work.draft, [work.field]: typedNumber(reading, locale) });
  }

  if (work.kind === "asked" && work.readings.length === 1) {
    const [reading] = work.readings;
    const value = formatExact(reading, 0, locale);
    return (
      <Dialog
        open
        title={askTitle(work, text, locale)}
        onClose={close}
        foot={
          <>
            <Button onClick={() => accept(work, reading)}>{text("meantYes", { value })}</Button>
            <Button kind="plain" onClick={close}>
              {text("later")}
            </Button>
          </>
        }
      >
        <p>{text("meantText", { cell: cellName, typed: work.draft[work.field] })}</p>
      </Dialog>
    );
  }

  function answer() {
    if (!choice) return setAsked(true);
    setChoice(null);
    setAsked(false);
    if (work.kind === "conflict") {
      if (choice === "first") writes.keepMine(row, cell.period);
      else writes.undo(row, cell);
    } else {
      const reading = work.readings[choice === "first" ? 0 : 1];
      if (reading) accept(work, reading);
    }
  }

  const options = isConflict ? conflictOptions(work) : readingOptions(work);

  function readingOptions({ readings: [group, other] }: Extract<CellWork, { kind: "asked" }>) {
    const whole = formatNumber(Number(group), 0, locale);
    const fraction = formatNumber(Number(other ?? group), 3, locale);
    return [
      { value: whole, note: text("asGroup", { whole }) },
      { value: fraction, note: text("asFraction", { fraction }) },
    ] as const;
  }

  function conflictOptions({ draft, theirs }: Extract<CellWork, { kind: "conflict" }>) {
    const name = theirs.enteredBy ?? text("aColleague");
    const moment = theirs.enteredAt ? formatMoment(theirs.enteredAt, locale) : "";
    return [
      {
        value: draft.value.trim() || text("noValue"),
        note: text("mine", { moment: draft.at ? formatMoment(draft.at, locale) : "" }),
      },
      { value: shownValue(theirs, row, locale) || text("noValue"), note: text("theirs", { name, moment }) },
    ] as const;
  }

  return (
    <Dialog
      open
      title={isConflict ? text("conflictTitle") : askTitle(work, text, locale)}
      onClose={close}
      foot={
        <>
          <Button onClick={answer}>{text(isConflict ? "keepChoice" : "useNumber")}</Button>
          <Button kind="plain" onClick={close}>
            {text("later")}
          </Button>
          <p className="button-reason" role="status">
            {asked && !choice && text("chooseFirst")}
          </p>
        </>
      }
    >
      <p>{text(isConflict ? "conflictText" : "askText", { cell: cellName })}</p>
      {work.kind === "conflict" && (
        <p className="meta-line">
          {work.draft.was ? text("began", { value: work.draft.was }) : text("beganEmpty")}
        </p>
      )}
      <Choice
        name="answer"
        legend={text(isConflict ? "conflictLegend" : "askLegend")}
        options={[
          { value: "first", label: options[0].value, note: options[0].note },
          { value: "second", label: options[1].value, note: options[1].note },
        ]}
        chosen={choice}
        onChoose={(which) => setChoice(which === "first" ? "first" : "second")}
      />
      {work.kind === "conflict" && work.theirs.enteredBy && work.theirs.enteredBy !== account?.name && (
        <AskColleague
          round={entries.round.id}
          area={entries.area}
          row={row}
          theirs={work.theirs}
          values={{ mine: options[0].value, theirs: options[1].value }}
        />
      )}
    </Dialog>
  );
}
