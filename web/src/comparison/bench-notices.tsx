import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { formatDate } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchReasonText } from "@lokaal17/shared/text/workbench-reasons";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { EmptyState } from "../ui/states.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { type CompareSearch, namedAreas } from "./compare-search.ts";
import { LeftOverNotices } from "./left-over-notices.tsx";
import { NameNotices } from "./name-notices.tsx";
import type { Bench } from "./use-workbench.ts";

/** What the reader must know before reading on: other boundaries, a municipality that ended, a group without members. */
export function BenchNotices({ search, bench }: { search: CompareSearch; bench: Bench }) {
  const text = useText(workbenchText);
  const reasons = useText(workbenchReasonText);
  const { workbench, subjects } = bench;
  const { boundaryYear, recoded, notOnBoundaries, otherLayer, group } = workbench;
  const [first] = subjects;
  // Verdicts are said there: it differs from the publication in earlier years only.
  const isOfPublication = boundaryYear === workbench.publicationBoundaryYear;
  return (
    <>
      <NameNotices search={search} workbench={workbench} />
      <LeftOverNotices search={search} nameOf={bench.nameOf} />
      {workbench.notKnown.length > 0 && (
        <Notice kind="warning" title={text("not-known.title")}>
          <ul>
            {workbench.notKnown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{text("not-known.text")}</p>
        </Notice>
      )}
      {recoded && (
        <Notice title={text("boundaries.title", { year: String(boundaryYear) })}>
          <p>
            {text(isOfPublication ? "boundaries.note-publication" : "boundaries.note")}{" "}
            {first &&
              first.subject.recodedCount > 0 &&
              text("boundaries.recoded", { count: first.subject.recodedCount })}
          </p>
          {first && first.subject.notPlaced.length > 0 && (
            <p>
              {text("boundaries.not-placed", {
                names: first.subject.notPlaced.map(({ name }) => name).join(", "),
              })}
            </p>
          )}
        </Notice>
      )}
      {notOnBoundaries.map((one) => (
        <Ended key={one.area} one={one} search={search} />
      ))}
      {otherLayer.length > 0 && (
        <Notice title={text("other-layer", { names: otherLayer.map(({ name }) => name).join(", ") })} />
      )}
      {group.reason !== null && (
        <Notice title={text("group.empty")}>{reasons(`group.${group.reason}`)}</Notice>
      )}
      {!first && (
        <EmptyState icon="none" level={2} title={text("influence.none")}>
          <p>{text("influence.none-text")}</p>
          <ChoiceLink
            className={buttonClass({ kind: "secondary" })}
            search={search}
            change={(before) => ({ ...before, invloed: undefined })}
          >
            {text("influence.off")}
          </ChoiceLink>
        </EmptyState>
      )}
    </>
  );
}

type EndedArea = Workbench["notOnBoundaries"][number];

/** A municipality that these boundaries do not know: what became of it, or what it was before, one click away. */
function Ended({ one, search }: { one: EndedArea; search: CompareSearch }) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const { area, name, ended, began, successors, predecessors } = one;
  const others = ended === null ? predecessors : successors;
  const date = ended ?? began;
  const replacing = (code: string) => (before: CompareSearch) => ({
    ...before,
    gemeenten: [...new Set(namedAreas(before).map((chosen) => (chosen === area ? code : chosen)))],
  });
  return (
    <Notice
      title={
        date === null
          ? text("ended.unknown", { name })
          : text(ended === null ? "ended.not-yet" : "ended.title", { name, date: formatDate(date, locale) })
      }
    >
      <p>{text(ended === null ? "ended.before" : "ended.became", { name, count: others.length })}</p>
      <div className="cluster">
        {others.map((other) => (
          <ChoiceLink
            key={other.area}
            className={buttonClass({ kind: "secondary", small: true })}
            search={search}
            change={replacing(other.area)}
          >
            {text("ended.choose", { name: other.name })}
          </ChoiceLink>
        ))}
      </div>
    </Notice>
  );
}
