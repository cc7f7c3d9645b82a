import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { formatDate } from "@lokaal17/shared/text/number";
import { prefillScreens } from "@lokaal17/shared/text/prefill-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { PrefillDialog } from "./prefill-dialog.tsx";
import { offered, shownValue } from "./shown-value.ts";
import type { CellWrites } from "./use-cell-writes.ts";
import type { Paste } from "./use-paste.ts";
import { offeredIn, usePrefill } from "./use-prefill.ts";

interface PrefillNoticeProps {
  entries: Entries;
  writes: CellWrites;
  paste: Paste;
}

/** How many empty cells are known elsewhere, and the way to look at all of them at once. */
export function PrefillNotice({ entries, writes, paste }: PrefillNoticeProps) {
  const text = useText(prefillScreens);
  const [isOpen, setOpen] = useState(false);
  const all = offeredIn(entries.rows, (key) => writes.works.has(key));
  const work = usePrefill(entries, writes, paste);
  if (all.length === 0 && !isOpen) return null;
  return (
    <>
      <Notice icon="prefilled" title={text("noticeTitle", { count: all.length })}>
        <p>{text("noticeText")}</p>
        <p>
          <Button small kind="secondary" onClick={() => setOpen(true)}>
            {text("look")}
          </Button>
        </p>
      </Notice>
      {isOpen && <PrefillDialog all={all} work={work} onClose={() => setOpen(false)} />}
    </>
  );
}

interface PrefillPanelProps extends PrefillNoticeProps {
  row: EntryRow;
  cell: EntryCell;
}

/** What is known elsewhere of the selected cell: where, what, and one button each way. */
export function PrefillPanel({ row, cell, entries, writes, paste }: PrefillPanelProps) {
  const text = useText(prefillScreens);
  const locale = useLocale();
  const work = usePrefill(entries, writes, paste);
  const one = offeredIn([row], (key) => writes.works.has(key)).find(
    ({ offer }) => offer.period === cell.period,
  );
  if (!one) return null;
  const { offer } = one;
  const value = shownValue(offered(offer), row, locale);
  const name = text("cellName", { indicator: row.name, period: cell.period });
  const busy = work.busy ? { reason: text("busy") } : {};
  return (
    <Notice icon="prefilled" title={text("panelTitle", { source: offer.source })}>
      <p>
        <strong>{text("panelValue", { value, unit: row.unit, period: offer.period })}</strong>{" "}
        {offer.synthetic && <SyntheticTag />}
      </p>
      <p className="meta-line">
        {[
          offer.numerator !== null &&
            offer.denominator !== null &&
            text("panelParts", { numerator: plain(offer.numerator), denominator: plain(offer.denominator) }),
          offer.place && text("place", { place: offer.place }),
          offer.referenceDate && text("referenceDate", { date: formatDate(offer.referenceDate, locale) }),
          offer.status === "provisional" && text("provisional"),
        ]
          .filter(Boolean)
          .join(" ")}{" "}
        {offer.link && <a href={offer.link}>{text("toSource")}</a>}
      </p>
      <p>{text("panelText")}</p>
      {work.problem && <Refusal title={text("takeFailed")} problem={work.problem} />}
      <div className="cluster">
        <Button
          small
          {...busy}
          onClick={() =>
            void work.take([one]).then((done) => done && writes.say(text("saidTaken", { cell: name, value })))
          }
        >
          {text("take")}
        </Button>
        <Button
          small
          kind="secondary"
          {...busy}
          onClick={() =>
            void work.decline(one).then((done) => done && writes.say(text("saidDeclined", { cell: name })))
          }
        >
          {text("decline")}
        </Button>
      </div>
    </Notice>
  );

  function plain(number: string): string {
    return shownValue(
      { state: "draft", value: number, numerator: null, approvedValue: null },
      { decimals: 0 },
      locale,
    );
  }
}
