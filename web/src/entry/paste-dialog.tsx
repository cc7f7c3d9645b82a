import type { Entries, EntryRow } from "@lokaal17/shared/contract/entry";
import {
  nothingChosen,
  type PasteChoices,
  type PasteKind,
  pasteLimit,
  planPaste,
} from "@lokaal17/shared/entry/paste-plan";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { entryPaste } from "@lokaal17/shared/text/entry-paste";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useMemo, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Choice } from "./choice.tsx";
import type { GridColumn } from "./grid-columns.ts";
import { PasteList } from "./paste-list.tsx";
import type { Paste, PastedBlock } from "./use-paste.ts";

interface PasteDialogProps {
  pasted: PastedBlock;
  entries: Entries;
  rows: readonly EntryRow[];
  columns: readonly GridColumn[];
  paste: Paste;
}

const counted: readonly PasteKind[] = [
  "new",
  "changed",
  "emptied",
  "ambiguous",
  "refused",
  "locked",
  "unchanged",
  "skipped",
];

/** What a pasted block would do, before anything is written: every cell old and new, and what only its writer can say. */
export function PasteDialog({ entries, rows, columns, paste, pasted }: PasteDialogProps) {
  const text = useText(entryPaste);
  const panel = useText(entryPanel);
  const locale = useLocale();
  const [choices, setChoices] = useState<PasteChoices>(nothingChosen);
  const [headingsAnswered, setHeadingsAnswered] = useState(!pasted.headings.years && !pasted.headings.names);
  const [correctionReason, setCorrectionReason] = useState("");
  const { block, at, headings } = pasted;
  const plan = useMemo(
    () => planPaste(block, { rows, columns, at }, choices, locale),
    [block, rows, columns, at, choices, locale],
  );
  // The question stays after its answer, which can be changed; the plan then asks nothing any more.
  const question = useMemo(
    () =>
      choices.mark === null
        ? plan.question
        : planPaste(block, { rows, columns, at }, { ...choices, mark: null }, locale).question,
    [plan, block, rows, columns, at, choices, locale],
  );
  const { counts } = plan;
  const count = counts.new + counts.changed + counts.emptied;
  const lossy = plan.steps.filter(({ kind, decimalsLost }) => isWritten(kind) && decimalsLost > 0).length;
  const correcting = entries.phase === "correction";
  const reason = paste.busy
    ? text("pasting")
    : !headingsAnswered || counts.ambiguous > 0
      ? text("answerFirst")
      : count === 0
        ? text("nothingToPaste")
        : count > pasteLimit
          ? text("tooLarge", { limit: formatNumber(pasteLimit, 0, locale) })
          : correcting && correctionReason.trim().length < 3
            ? panel("correctionNeeded")
            : null;
  const sentences = [
    plan.outside.rows > 0 && text("outsideRows", { count: plan.outside.rows }),
    plan.outside.columns > 0 && text("outsideColumns", { count: plan.outside.columns }),
    plan.unknown.length > 0 && text("unknown", { names: shortList(plan.unknown) }),
    lossy > 0 && text("decimals", { count: lossy }),
  ].filter((sentence) => sentence !== false);

  return (
    <Dialog
      open
      wide
      title={text("title", { count: plan.steps.length })}
      onClose={paste.cancel}
      foot={
        <>
          <Button
            onClick={() => paste.run(plan.steps, correcting ? correctionReason.trim() : null)}
            {...(reason ? { reason } : {})}
          >
            {text("paste", { count })}
          </Button>
          <Button kind="secondary" onClick={paste.cancel}>
            {text("cancel")}
          </Button>
          <p className="meta-line">{text("undoable")}</p>
        </>
      }
    >
      <div className="stack stack--tight">
        <p role="status">
          {text("nothingYet")}{" "}
          {headingsAnswered &&
            counted
              .filter((kind) => counts[kind] > 0)
              .map((kind) =>
                text(`count.${kind}`, { count: formatNumber(counts[kind], 0, locale), number: counts[kind] }),
              )
              .join(", ")
              .concat(".")}
        </p>
        {(headingsAnswered ? sentences : []).map((sentence) => (
          <p className="paste__warning" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
      {(headings.years || headings.names) && (
        <Choice
          name="headings"
          legend={[
            text("headingsTitle"),
            headings.years && text("headingsYears"),
            headings.names && text("headingsNames"),
          ]
            .filter(Boolean)
            .join(" ")}
          options={[
            { value: "yes", label: text("asHeadings"), note: text("asHeadingsNote") },
            { value: "no", label: text("asValues"), note: text("asValuesNote") },
          ]}
          chosen={headingsAnswered ? (choices.headings === headings ? "yes" : "no") : null}
          onChoose={(answer) => {
            setHeadingsAnswered(true);
            setChoices({ ...choices, headings: answer === "yes" ? headings : nothingChosen.headings });
          }}
        />
      )}
      {headingsAnswered && question && (
        <Choice
          name="mark"
          legend={text("markLegend", { typed: question.typed })}
          options={[
            question.asGroup === null
              ? { value: "group", label: "–", note: text("noNumber") }
              : {
                  value: "group",
                  label: formatNumber(Number(question.asGroup), 0, locale),
                  note: text("asGroup"),
                },
            {
              value: "fraction",
              label: formatExact(question.asFraction, 0, locale),
              note: text("asFraction"),
            },
          ]}
          chosen={choices.mark}
          onChoose={(mark) => setChoices({ ...choices, mark: mark === "group" ? "group" : "fraction" })}
        />
      )}
      {headingsAnswered && plan.couldEmpty > 0 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={choices.empties}
            onChange={(event) => setChoices({ ...choices, empties: event.target.checked })}
          />
          {text("empties", { count: plan.couldEmpty })}
        </label>
      )}
      {correcting && (
        <TextArea
          label={panel("correctionReason")}
          hint={panel("correctionHint")}
          maxLength={500}
          value={correctionReason}
          onChange={(event) => setCorrectionReason(event.target.value)}
        />
      )}
      {headingsAnswered && <PasteList steps={plan.steps} />}
    </Dialog>
  );
}

const isWritten = (kind: PasteKind) => kind === "new" || kind === "changed";

const shortList = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(", ")}, …` : names.join(", ");
