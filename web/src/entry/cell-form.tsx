import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { observationStatuses } from "@lokaal17/shared/observations/observation";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { type FocusEvent, type ReactNode, useRef, useState } from "react";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import {
  computedRate,
  draftOf,
  isAbsent,
  readDraft,
  typedNumber,
  withPart,
  withStatus,
  withValue,
} from "./cell-draft.ts";
import type { CellWork } from "./cell-work.ts";
import type { CellDraft } from "./draft-fields.ts";
import { SourceFields } from "./source-fields.tsx";
import type { CellWrites } from "./use-cell-writes.ts";

interface CellFormProps {
  row: EntryRow;
  cell: EntryCell;
  work: CellWork | undefined;
  writes: CellWrites;
  /** The round has closed: a change needs a reason. */
  correcting: boolean;
}

/**
 * What belongs to a value and does not fit in its cell. Leaving a group of fields saves it; what is not complete yet
 * waits until the focus leaves the form.
 */
export function CellForm({ row, cell, work, writes, correcting }: CellFormProps) {
  const text = useText(entryScreens);
  const panel = useText(entryPanel);
  const locale = useLocale();
  const form = useRef<HTMLDivElement>(null);
  const [typing, setTyping] = useState<CellDraft | null>(null);
  const [ticked, setTicked] = useState(false);
  const type = (next: CellDraft | null) => {
    setTyping(next);
    writes.noteTyping(row, cell.period, next);
  };
  const draft = typing ?? work?.draft ?? draftOf(cell, locale);
  const rate = row.measureType === "rate" ? computedRate(draft, row, locale) : null;
  const hasHalf = (draft.numerator.trim() === "") !== (draft.denominator.trim() === "");

  const before = row.history.findLast(({ period, value }) => period < cell.period && value !== null);
  const asksExplanation =
    ticked || draft.explanation !== "" || cell.checks.some(({ severity }) => severity === "explain");

  /** The value of the year before: kept with the reason why it did not change. */
  function tickSame(on: boolean) {
    setTicked(on);
    if (!on) {
      writes.undo(row, cell);
      return type(null);
    }
    type(withValue({ ...draft, numerator: "", denominator: "" }, typedNumber(before?.value ?? null, locale)));
  }

  function leave(next: EventTarget | null) {
    if (!typing) return;
    const leaves = !(next instanceof Node && form.current?.contains(next));
    // "The same as last year" waits for its reason; without one it is kept as a value that asks for an explanation.
    if (!leaves && ticked && typing.explanation.trim().length < 3) return;
    if (!leaves && readDraft(typing, cell, row, locale, correcting).kind === "refused") return;
    writes.commit(row, cell, typing);
    type(null);
  }

  function choose(status: ObservationStatus) {
    const next = withStatus(draft, status);
    // A missing figure waits for its reason; every other kind is saved at once.
    if (readDraft(next, cell, row, locale, correcting).kind === "refused") return type(next);
    writes.commit(row, cell, next);
    type(null);
  }

  return (
    <div className="stack" ref={form}>
      {correcting && (
        <Group label={panel("correctionReason")} onLeave={leave}>
          <TextArea
            label={panel("correctionReason")}
            hint={panel("correctionHint")}
            maxLength={500}
            value={draft.correctionReason}
            onChange={(event) => type({ ...draft, correctionReason: event.target.value })}
          />
        </Group>
      )}
      {(before || asksExplanation) && !isAbsent(draft.status) && (
        <Group label={panel("explanation")} onLeave={leave}>
          {before && (cell.value === null || ticked) && (
            <label className="tick">
              <input type="checkbox" checked={ticked} onChange={(event) => tickSame(event.target.checked)} />
              <span>
                {panel("sameAs", {
                  period: before.period,
                  value: `${formatNumber(Number(before.value), row.decimals, locale)} ${row.unit}`,
                })}
              </span>
            </label>
          )}
          {asksExplanation && (
            <TextArea
              label={panel(ticked ? "sameReason" : "explanation")}
              hint={panel(ticked ? "sameReasonHint" : "explanationHint")}
              maxLength={500}
              value={draft.explanation}
              onChange={(event) => type({ ...draft, explanation: event.target.value })}
            />
          )}
        </Group>
      )}
      {row.measureType === "rate" && !isAbsent(draft.status) && (
        <Group label={text("value")} onLeave={leave}>
          <Field
            label={text("numerator", { what: row.numerator ?? "" })}
            inputMode="decimal"
            autoComplete="off"
            value={draft.numerator}
            onChange={(event) => type(withPart(draft, "numerator", event.target.value))}
          />
          <Field
            label={text("denominator", { what: row.denominator ?? "" })}
            inputMode="decimal"
            autoComplete="off"
            value={draft.denominator}
            onChange={(event) => type(withPart(draft, "denominator", event.target.value))}
          />
          <p className="meta-line" role="status">
            {rate !== null &&
              text("computed", { value: `${formatNumber(rate, row.decimals, locale)} ${row.unit}` })}
            {hasHalf && text("bothNeeded")}
          </p>
        </Group>
      )}
      <Group label={text("status")} onLeave={leave}>
        <Select
          label={text("status")}
          value={draft.status}
          onChange={(event) => {
            const status = observationStatuses.find((known) => known === event.target.value);
            if (status) choose(status);
          }}
        >
          {observationStatuses.map((status) => (
            <option key={status} value={status}>
              {text(`status.${status}`)}
            </option>
          ))}
        </Select>
        {draft.status === "missing" && (
          <TextArea
            label={text("reason")}
            hint={text("reasonHint")}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => type({ ...draft, reason: event.target.value })}
          />
        )}
      </Group>
      <details>
        <summary>{panel("sourceHeading")}</summary>
        <Group label={panel("sourceHeading")} onLeave={leave}>
          <SourceFields row={row} draft={draft} onType={type} />
        </Group>
      </details>
      <Group label={text("remark")} onLeave={leave}>
        <TextArea
          label={text("remark")}
          hint={text("remarkHint")}
          maxLength={1000}
          value={draft.remark}
          onChange={(event) => type({ ...draft, remark: event.target.value })}
        />
      </Group>
    </div>
  );
}

interface GroupProps {
  label: string;
  onLeave: (next: EventTarget | null) => void;
  children: ReactNode;
}

/** Fields that are saved together, when the focus leaves them all. */
function Group({ label, onLeave, children }: GroupProps) {
  return (
    <fieldset
      className="cell-form__group"
      aria-label={label}
      onBlur={(event: FocusEvent<HTMLFieldSetElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave(event.relatedTarget);
      }}
    >
      {children}
    </fieldset>
  );
}
