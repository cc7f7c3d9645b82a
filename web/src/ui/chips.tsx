import { webShell } from "@lokaal17/shared/text/web-shell";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

interface ChipsProps {
  label: string;
  chosen: readonly { value: string; label: string }[];
  onRemove: (value: string) => void;
}

/** What was chosen, each with a way to take it out. */
export function Chips({ label, chosen, onRemove }: ChipsProps) {
  const text = useText(webShell);
  return (
    <ul className="chips" aria-label={label}>
      {chosen.map((choice) => (
        <li className="chip" key={choice.value}>
          {choice.label}
          <button
            type="button"
            className="chip__remove needs-script"
            aria-label={text("remove", { name: choice.label })}
            onClick={() => onRemove(choice.value)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
