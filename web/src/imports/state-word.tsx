import type { ImportView } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

const icons: Record<ImportView["state"], IconName> = {
  uploading: "saving",
  reading: "saving",
  "to-map": "doubt",
  checking: "saving",
  checked: "pen",
  storing: "saving",
  stored: "check",
  undoing: "saving",
  undone: "returned",
  failed: "refused",
  cancelled: "none",
};

/** What became of a file: shape and word. */
export function StateWord({ state }: { state: ImportView["state"] }) {
  const text = useText(importScreens);
  return (
    <span className={`file-state file-state--${state}`}>
      <Icon name={icons[state]} />
      {text(`state.${state}`)}
    </span>
  );
}
