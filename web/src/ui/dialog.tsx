import { webShell } from "@lokaal17/shared/text/web-shell";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

interface DialogProps {
  open: boolean;
  title: ReactNode;
  wide?: boolean;
  onClose: () => void;
  /** Buttons; the safe choice first. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A native modal dialog: it traps the focus, closes with Escape and gives the focus back to its opener. */
export function Dialog({ open, title, wide = false, onClose, foot, children }: DialogProps) {
  const text = useText(webShell);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Only showModal makes a dialog modal; the attribute `open` does not.
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);

  // One that is taken off the page without being closed would give the focus to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  return (
    <dialog
      className={wide ? "dialog dialog--wide" : "dialog"}
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
    >
      {open && (
        <div className="dialog__content">
          <h2 className="dialog__title" id={id}>
            {title}
          </h2>
          {children}
          {foot && <div className="dialog__foot">{foot}</div>}
          {/* Last in the order: the browser gives the first focus to the first field, or else to the safe button. */}
          <button
            type="button"
            className="chip__remove dialog__close"
            aria-label={text("close")}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </dialog>
  );
}
