import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

export type Finding = ImportDetail["findings"][number];

const icons: Record<Finding["kind"], IconName> = { mistake: "refused", doubt: "doubt", "not-stored": "none" };

/** What is said of a place in the file: kind as shape and word, then the sentence. */
export function FindingWords({ finding: { kind, text: sentence } }: { finding: Finding }) {
  const text = useText(importScreens);
  return (
    <span className={`finding finding--${kind}`}>
      <Icon name={icons[kind]} />
      <span>
        <span className="visually-hidden">{text(`finding.${kind}`)}: </span>
        {sentence}
      </span>
    </span>
  );
}
