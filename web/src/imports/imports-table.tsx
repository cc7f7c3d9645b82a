import type { ImportView } from "@lokaal17/shared/contract/imports";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { StateWord } from "./state-word.tsx";

/** Files that were sent: who, what, when, and what became of them. */
export function ImportsTable({ imports }: { imports: readonly ImportView[] }) {
  const text = useText(importScreens);
  const locale = useLocale();
  return (
    <DataTable
      caption={text("listCaption")}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          head: text("columnFile"),
          cell: ({ id, fileName }) => (
            <Link className="file-name" to="/bestanden/$import" params={{ import: id }}>
              {fileName}
            </Link>
          ),
        },
        { key: "target", head: text("columnTarget"), cell: (one) => targetOf(one, text, locale) },
        { key: "state", head: text("columnState"), cell: (one) => <State one={one} /> },
        { key: "who", head: text("columnWho"), cell: (one) => <Who one={one} /> },
      ]}
    />
  );
}

/** What a file is for, in words: `Utrecht, Ronde 2025`. */
export function targetOf(
  { round, area, areaName }: Pick<ImportView, "round" | "area" | "areaName">,
  text: ReturnType<typeof importScreens>,
  locale: Locale,
): string {
  if (!round) return text("approvedFigures");
  if (area === null) return text("targetAll", { round: round.name });
  return text("targetEntry", { area: nameWithLayer(area, areaName ?? area, locale), round: round.name });
}

function State({ one }: { one: ImportView }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { id, state, summary, mayUndo } = one;
  const count = (key: "new" | "changed" | "refused") => formatNumber(summary?.[key] ?? 0, 0, locale);
  return (
    <>
      <StateWord state={state} />
      {summary && (
        <small className="file-counts">
          {text("counts", { new: count("new"), changed: count("changed"), refused: count("refused") })}
        </small>
      )}
      {mayUndo && (
        <Link to="/bestanden/$import" params={{ import: id }} search={{ stap: "bewaren" }}>
          {text("undoLink")} <span className="visually-hidden">{one.fileName}</span>
        </Link>
      )}
    </>
  );
}

/** The latest that somebody did with it stands last. */
function Who({ one }: { one: ImportView }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { createdBy, createdAt, storedBy, storedAt, undoneBy, undoneAt } = one;
  return (
    <ul className="file-events">
      <li>{text("whoWhen", { name: createdBy, moment: formatMoment(createdAt, locale) })}</li>
      {storedBy !== null && storedAt !== null && (
        <li>{text("storedWhen", { name: storedBy, moment: formatMoment(storedAt, locale) })}</li>
      )}
      {undoneBy !== null && undoneAt !== null && (
        <li>{text("undoneWhen", { name: undoneBy, moment: formatMoment(undoneAt, locale) })}</li>
      )}
    </ul>
  );
}
