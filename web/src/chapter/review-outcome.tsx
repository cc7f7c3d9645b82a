import type { ReviewCopyAnswer } from "@lokaal17/shared/contract/edition-remarks";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { DataTable } from "../ui/data-table.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { RemarkList } from "./remark-list.tsx";

/** What came of a Word file that came back: remarks at their sections, and numbers that were not taken over. */
export function ReviewOutcome({ edition, outcome }: { edition: EditionView; outcome: ReviewCopyAnswer }) {
  const text = useText(editionRelease);
  const { added, known, unplaced, unread, older, changedNumbers } = outcome;
  const isNothing = added.length + known + changedNumbers.length === 0;
  const numbers = changedNumbers.map((one, place) => ({ ...one, place }));
  return (
    <div className="stack">
      <Notice
        kind={added.length > 0 ? "success" : "information"}
        title={text("reviewDone", { count: added.length })}
        live
      >
        {isNothing && <p>{text("reviewNothing")}</p>}
        {known > 0 && <p>{text("reviewKnown", { count: known })}</p>}
        {unplaced > 0 && <p>{text("reviewUnplaced", { count: unplaced })}</p>}
      </Notice>
      {unread > 0 && <Notice kind="warning" title={text("reviewUnread", { count: unread })} />}
      {older && <Notice kind="warning" title={text("reviewOlder")} />}
      {numbers.length > 0 && (
        <>
          <Notice kind="warning" title={text("reviewNumbers", { count: numbers.length })}>
            {text("reviewNumbersText")}
          </Notice>
          <DataTable
            caption={text("reviewNumbersCaption")}
            captionHidden
            rows={numbers}
            rowKey={({ place }) => String(place)}
            columns={[
              { key: "fact", head: text("columnFact"), cell: ({ name }) => name },
              { key: "was", head: text("columnWas"), numeric: true, cell: ({ was }) => was },
              {
                key: "became",
                head: text("columnBecame"),
                numeric: true,
                cell: ({ became }) => <del>{became || "–"}</del>,
              },
              {
                key: "value",
                head: text("columnValue"),
                numeric: true,
                cell: ({ value }) => <strong>{value ?? text("noFigure")}</strong>,
              },
            ]}
          />
        </>
      )}
      {added.length > 0 && <RemarkList edition={edition} remarks={added} />}
    </div>
  );
}
