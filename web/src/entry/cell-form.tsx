import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { observationStatuses } from "@lokaal17/shared/observations/observation";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { type FocusEvent, type ReactNode, useRef, useState } from "react";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import {
  type CellDraft,
  computedRate,
  draftOf,
  isAbsent,
  readDraft,
  withPart,
  withStatus,
} from "./cell-draft.ts";
import type { CellWork } from "./cell-work.ts";
import type { CellWrites } from "./use-cell-writes.ts";

interface CellFormProps {
  row: EntryRow;
  cell: EntryCell;
  work: CellWork | undefined;
  writes: CellWrites;
}

/**
 * What belongs to a value and does not fit in its cell. Leaving a group of fields saves it; what is not complete yet
 * waits until the focus leaves the form.
 */
export function CellForm({ row, cell, work, writes }: CellFormProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const form = useRef<HTMLDivElement>(null);
  const [typing, setTyping] = useState<CellDraft | null>(null);
  const type = (next: CellDraft | null) => {
    setTyping(next);
    writes.noteTyping(row, cell.period, next);
  };
  const draft = typing ?? work?.draft ?? draftOf(cell, locale);
  const rate = row.measureType === "rate" ? computedRate(draft, row, locale) : null;
  const hasHalf = (draft.numerator.trim() === "") !== (draft.denominator.trim() === "");

  function leave(next: EventTarget | null) {
    if (!typing) return;
    const leaves = !(next instanceof Node && form.current?.contains(next));
    if (!leaves && readDraft(typing, cell, row, locale).kind === "refused") return;
    writes.commit(row, cell, typing);
    type(null);
  }

  function choose(status: ObservationStatus) {
    const next = withStatus(draft, status);
    // A missing figure waits for its reason; every other kind is saved at once.
    if (readDraft(next, cell, row, locale).kind === "refused") return type(next);
    writes.commit(row, cell, next);
    type(null);
  }

  return (
    <div className="stack" ref={form}>
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
