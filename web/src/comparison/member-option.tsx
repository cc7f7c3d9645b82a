import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { trendText } from "@lokaal17/shared/text/trends";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { memo } from "react";
import { useIsHighlighted } from "../ui/highlight.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaFigures } from "./area-figures-model.ts";
import type { MemberRow } from "./members-model.ts";
import { shownValue } from "./shown-figures-model.ts";
import { VerdictWord } from "./verdict-word.tsx";

interface MemberOptionProps {
  id: string;
  row: MemberRow;
  figures: AreaFigures;
  ownName: string | null;
  active: boolean;
  /** Said once above the list, because it holds for every figure. */
  sharedSynthetic: boolean;
  sharedStatus: MemberRow["status"];
}

/** One municipality of the list; drawn again only when it, or its being pointed at, changes. */
export const MemberOption = memo(function MemberOption({
  id,
  row,
  figures,
  ownName,
  active,
  sharedSynthetic,
  sharedStatus,
}: MemberOptionProps) {
  const text = useText(workbenchText);
  const words = useText(compareText);
  const locale = useLocale();
  const pointed = useIsHighlighted(row.code);
  const { code, name, own, pinned, value, status, synthetic, withheld, ofOldBoundaries, verdict, said } = row;
  const says = status !== null && status !== "normal" && status !== sharedStatus ? words(status) : null;
  const classes = [
    "member",
    own && "member--own",
    pinned && "member--pinned",
    (pointed || active) && "member--pointed",
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names this as its active one
    <div
      id={id}
      role="option"
      aria-selected={pinned}
      className={classes.filter(Boolean).join(" ")}
      data-member={code}
    >
      <span className="member__name">
        {name}
        {own && <small className="member__mark"> {text("own-mark")}</small>}
        {pinned && !own && <small className="member__mark"> {text("members.pinned")}</small>}
      </span>
      <span className="member__value">
        {value === null ? (
          <small>{withheld ? words("confidential") : (says ?? words("no-figure"))}</small>
        ) : (
          <>
            {synthetic && !sharedSynthetic && <SyntheticTag />} {says && <small>{says} </small>}
            {ofOldBoundaries && <small>{words("old-boundaries")} </small>}
            {shownValue(value, figures, locale)}
          </>
        )}
      </span>
      {verdict && (
        <span className="member__verdict">
          <VerdictWord verdict={verdict.verdict} of={ownName} />{" "}
          <small>
            <Margin row={row} figures={figures} />
          </small>
        </span>
      )}
      {said && <span className="member__said">{text("said.of", { name, text: said })}</span>}
    </div>
  );
});

/** The difference as its displayed numbers give it, and what chance alone could make of it; or why it was not tested. */
function Margin({ row: { verdict }, figures }: Pick<MemberOptionProps, "row" | "figures">) {
  const text = useText(workbenchText);
  const trends = useText(trendText);
  const locale = useLocale();
  if (!verdict) return null;
  if (verdict.verdict === "unknown" && verdict.reason !== null)
    return verdict.reason === "not-rankable"
      ? text("members.not-rankable")
      : trends(`difference-reason.${verdict.reason}`);
  if (verdict.low === null || verdict.high === null || verdict.difference === null) return null;
  const signed = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value, figures.decimals, locale)}`;
  return text("verdict.margin", { low: signed(verdict.low), high: signed(verdict.high) });
}
