import { prefillScreens } from "@lokaal17/shared/text/prefill-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { keyOf } from "./cell-work.ts";
import { offered, shownValue } from "./shown-value.ts";
import type { Offered, PrefillWork } from "./use-prefill.ts";

interface PrefillDialogProps {
  all: readonly Offered[];
  work: PrefillWork;
  onClose: () => void;
}

/** Everything that is known elsewhere, before anything is written: what is ticked is taken over as a whole. */
export function PrefillDialog({ all, work, onClose }: PrefillDialogProps) {
  const text = useText(prefillScreens);
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const chosen = all.filter((one) => !unwanted.has(nameOf(one)));
  const why = work.busy ? text("busy") : chosen.length === 0 ? text("nothingChosen") : null;
  const turn = (one: Offered, isWanted: boolean) => {
    const next = new Set(unwanted);
    if (isWanted) next.delete(nameOf(one));
    else next.add(nameOf(one));
    setUnwanted(next);
  };
  return (
    <Dialog
      open
      wide
      title={text("dialogTitle", { count: all.length })}
      onClose={onClose}
      foot={
        <>
          <Button
            onClick={() => void work.take(chosen).then((done) => done && onClose())}
            {...(why ? { reason: why } : {})}
          >
            {text("takeCount", { count: chosen.length })}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {text("cancel")}
          </Button>
        </>
      }
    >
      {work.problem && <Refusal title={text("takeFailed")} problem={work.problem} />}
      {all.length === 0 ? (
        <p role="status">{text("noneLeft")}</p>
      ) : (
        <>
          <p>{text("dialogText")}</p>
          <ScrollRegion label={text("listLabel")}>
            <table className="table paste__list">
              <thead>
                <tr>
                  <th scope="col">{text("cell")}</th>
                  <th scope="col" className="table__number">
                    {text("becomes")}
                  </th>
                  <th scope="col">{text("from")}</th>
                  <th scope="col">{text("choice")}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <OfferLine
                    key={nameOf(one)}
                    one={one}
                    isWanted={!unwanted.has(nameOf(one))}
                    work={work}
                    onTurn={turn}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </Dialog>
  );
}

interface OfferLineProps {
  one: Offered;
  isWanted: boolean;
  work: PrefillWork;
  onTurn: (one: Offered, isWanted: boolean) => void;
}

function OfferLine({ one, isWanted, work, onTurn }: OfferLineProps) {
  const text = useText(prefillScreens);
  const locale = useLocale();
  const { row, cell, offer } = one;
  const name = text("cellName", { indicator: row.name, period: cell.period });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="table__number">
        <strong>{shownValue(offered(offer), row, locale)}</strong> {row.unit}{" "}
        {offer.synthetic && <SyntheticTag />}
      </td>
      <td>
        {offer.source}
        {offer.place && <p className="meta-line">{offer.place}</p>}
      </td>
      <td>
        <span className="cluster">
          <label className="tick">
            <input
              type="checkbox"
              checked={isWanted}
              onChange={({ target }) => onTurn(one, target.checked)}
              aria-label={text("takeOf", { cell: name })}
            />
            {text("take")}
          </label>
          <Button
            small
            kind="plain"
            aria-label={text("declineOf", { cell: name })}
            onClick={() => void work.decline(one)}
            {...(work.busy ? { reason: text("busy") } : {})}
          >
            {text("decline")}
          </Button>
        </span>
      </td>
    </tr>
  );
}

const nameOf = ({ row, cell }: Offered) => keyOf(row.indicator, cell.period);
