import { compareText } from "@lokaal17/shared/text/compare-pages";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef, useState } from "react";
import { useHighlight } from "../ui/highlight.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaFigures } from "./area-figures-model.ts";
import { toggledArea } from "./chosen-model.ts";
import { MemberOption } from "./member-option.tsx";
import { AllLink, MemberTools } from "./member-tools.tsx";
import { type MemberRow, type MembersWish, type Shared, sharedBy, wantedMembers } from "./members-model.ts";
import { useChoose } from "./use-choice.ts";

interface MemberListProps extends MembersWish {
  rows: readonly MemberRow[];
  figures: AreaFigures;
  ownName: string | null;
  /** True when the group's own order is that of likeness. */
  isSimilar: boolean;
}

/**
 * The municipalities beside the figure, the own one first and bold, with the verdict as a word. One stop of the tab key:
 * arrows walk the list and point the municipality out in the figure, Enter pins it or lets it go.
 */
export const MemberList = memo(function MemberList({
  rows,
  figures,
  ownName,
  isSimilar,
  ...wish
}: MemberListProps) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const id = useId();
  const highlight = useHighlight();
  const choose = useChoose();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const { volgorde, zoek, alles } = wish;
  const { matching, shown } = useMemo(
    () => wantedMembers(rows, { volgorde, zoek, alles }, locale),
    [rows, volgorde, zoek, alles, locale],
  );
  const shared = useMemo(() => sharedBy(shown), [shown]);
  const codes = shown.map(({ code }) => code);
  const optionId = (code: string) => `${id}-${code}`;

  function walkTo(code: string | undefined) {
    if (code === undefined) return;
    setActive(code);
    highlight?.point(code);
    // The list scrolls by itself; the page stays where it is.
    list.current?.querySelector(`[data-member="${code}"]`)?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = active === null ? -1 : codes.indexOf(active);
    const steps: Record<string, number> = {
      ArrowDown: Math.min(at + 1, codes.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: codes.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) walkTo(codes[step]);
    else if ((event.key === "Enter" || event.key === " ") && active !== null)
      choose((before) => toggledArea(before, active));
    else if (event.key === "Escape") highlight?.point(null);
    else return;
    event.preventDefault();
  }

  const codeAt = (event: PointerEvent | { target: EventTarget }) =>
    event.target instanceof Element
      ? (event.target.closest("[data-member]")?.getAttribute("data-member") ?? null)
      : null;

  return (
    <section className="members" aria-labelledby={`${id}-title`}>
      <h3 className="members__title" id={`${id}-title`}>
        {text("members.list")}
      </h3>
      <MemberTools
        wish={wish}
        isSimilar={isSimilar}
        hasVerdicts={rows.some(({ verdict }) => verdict !== null)}
      />
      <SharedLine shared={shared} />
      <div className="members__head" aria-hidden="true">
        <span>{text("members.area")}</span>
        <span>{figures.binary ? text("members.answer") : figures.unit}</span>
      </div>
      <div
        className="members__list"
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-keys`}
        aria-multiselectable="true"
        aria-activedescendant={active !== null && codes.includes(active) ? optionId(active) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => active !== null && highlight?.point(active)}
        onBlur={() => highlight?.point(null)}
        onPointerMove={(event) => highlight?.point(codeAt(event))}
        onPointerLeave={() => highlight?.point(null)}
        onClick={(event) => {
          const code = codeAt(event);
          if (code === null) return;
          setActive(code);
          choose((before) => toggledArea(before, code));
        }}
      >
        {shown.map((row) => (
          <MemberOption
            key={row.code}
            id={optionId(row.code)}
            row={row}
            figures={figures}
            ownName={ownName}
            active={row.code === active}
            sharedSynthetic={shared.synthetic}
            sharedStatus={shared.status}
          />
        ))}
      </div>
      <p className="members__keys field__hint no-print" id={`${id}-keys`}>
        {text("members.keys")}
      </p>
      <MembersFoot
        shown={shown.length}
        total={matching.length}
        sought={zoek !== undefined}
        layer={figures.layer}
      />
    </section>
  );
});

/** What is true of every figure in the list. */
function SharedLine({ shared: { synthetic, status } }: { shared: Shared }) {
  const text = useText(workbenchText);
  const words = useText(compareText);
  if (!synthetic && status === null) return null;
  return (
    <p className="field__hint">
      {synthetic && (
        <>
          <SyntheticTag /> {text("members.all-examples")}
        </>
      )}{" "}
      {status !== null && text("members.all-status", { status: words(status) })}
    </p>
  );
}

interface MembersFootProps {
  shown: number;
  total: number;
  /** Whether the list is searched: only then did the letters find nothing. */
  sought: boolean;
  layer: AreaFigures["layer"];
}

function MembersFoot({ shown, total, sought, layer }: MembersFootProps) {
  const text = useText(workbenchText);
  const none = sought ? "members.none" : layer === "municipality" ? "members.empty" : "members.empty-areas";
  return (
    <div className="cluster pagination">
      <p role="status">{total === 0 ? text(none) : text("members.shown", { shown, total })}</p>
      {shown < total && <AllLink>{text("members.all", { total })}</AllLink>}
    </div>
  );
}
