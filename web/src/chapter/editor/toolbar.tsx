import { type KeyboardEvent, type RefObject, useState } from "react";
import { Icon, type IconName } from "../../ui/icon.tsx";

export interface ToolbarItem {
  key: string;
  label: string;
  icon?: IconName;
  /** Of a switch: whether it is on where the cursor stands. */
  pressed?: boolean;
  /** Why it cannot be used here; it stays reachable and says so. */
  off?: string | undefined;
  onPress(): void;
}

interface ToolbarProps {
  label: string;
  groups: readonly (readonly ToolbarItem[])[];
  /** Id of what the buttons work on; null: it is not there yet. */
  controls: string | null;
  /** Takes the focus when a key in the text asks for the toolbar. */
  current: RefObject<HTMLButtonElement | null>;
  /** Escape goes back to the text. */
  onLeave(): void;
}

/**
 * Buttons as one tab stop: arrows, Home and End walk them.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function Toolbar({ label, groups, controls, current, onLeave }: ToolbarProps) {
  const items = groups.flat();
  const [at, setAt] = useState("");
  const place = Math.max(
    0,
    items.findIndex(({ key }) => key === at),
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const steps: Record<string, number> = {
      ArrowRight: (place + 1) % items.length,
      ArrowLeft: (place - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    } else if (next !== undefined) {
      event.preventDefault();
      setAt(items[next]?.key ?? "");
      event.currentTarget.querySelectorAll("button")[next]?.focus();
    }
  }

  return (
    <div
      className="manuscript__bar"
      role="toolbar"
      aria-label={label}
      aria-controls={controls ?? undefined}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <span className="manuscript__group" key={group[0]?.key}>
          {group.map((item) => (
            <button
              key={item.key}
              ref={items[place]?.key === item.key ? current : undefined}
              type="button"
              className="button button--plain button--small"
              tabIndex={items[place]?.key === item.key ? 0 : -1}
              aria-pressed={item.pressed}
              aria-disabled={item.off ? true : undefined}
              title={item.off}
              // The selection in the text must stand when the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onFocus={() => setAt(item.key)}
              onClick={item.off ? undefined : item.onPress}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
              {item.off && <span className="visually-hidden">. {item.off}</span>}
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}
