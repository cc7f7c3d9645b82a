import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

/** What the checks say of a value that is kept: what cannot be, what asks for an explanation, what is good to know. */
export function PanelChecks({ checks, explanation }: Pick<EntryCell, "checks" | "explanation">) {
  const text = useText(entryPanel);
  const groups = [
    { severity: "block", kind: "error", title: text("blockTitle") },
    { severity: "explain", kind: "warning", title: text("checksTitle") },
    { severity: "note", kind: "information", title: text("noteTitle") },
  ] as const;
  return groups.map(({ severity, kind, title }) => {
    const found = checks.filter((check) => check.severity === severity);
    if (found.length === 0) return null;
    return (
      <Notice
        key={severity}
        kind={severity === "explain" && explanation ? "information" : kind}
        title={title}
      >
        {found.map(({ code, text: sentence }) => (
          <p key={`${code} ${sentence}`}>{sentence}</p>
        ))}
        {severity === "explain" && explanation && <p>{text("checksExplained")}</p>}
      </Notice>
    );
  });
}
