import { type RefObject, useEffect, useRef } from "react";

interface Clipboard {
  /** The text of what has the focus; null leaves it to the browser. */
  onCopy: () => string | null;
  /** Returns whether the text was taken; otherwise the browser pastes it where the cursor is. */
  onPaste: (text: string) => boolean;
}

/**
 * Copying and pasting while the focus is in an element. Browsers send these events to where their text selection is,
 * which is not where the focus is, so the whole document is listened to.
 */
export function useClipboard(element: RefObject<HTMLElement | null>, handlers: Clipboard): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const hasFocus = () => element.current?.contains(document.activeElement) === true;
    const copy = (event: ClipboardEvent) => {
      if (!hasFocus() || document.getSelection()?.isCollapsed === false) return;
      const text = latest.current.onCopy();
      if (text === null) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (hasFocus() && text !== "" && latest.current.onPaste(text)) event.preventDefault();
    };
    document.addEventListener("copy", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("paste", paste);
    };
  }, [element]);
}
