import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import { createNarrativeEditor, type EditorWish, type NarrativeEditor } from "./narrative-editor.ts";

type Wish = Omit<EditorWish, "element">;

/**
 * An editor in an element ("cannot": it does not know all that stands in the text), made when the element is there and gone with it. The component draws again with every change
 * in the text or of the selection; what it hands in is always read as it is then.
 */
export function useNarrativeEditor(
  element: RefObject<HTMLElement | null>,
  wish: Wish,
): NarrativeEditor | "cannot" | null {
  const [made, setMade] = useState<NarrativeEditor | "cannot" | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(wish);
  useEffect(() => {
    latest.current = wish;
  });

  // The editor owns its element; React only says when it comes and goes.
  useEffect(() => {
    if (!element.current) return;
    const { kind, content, field } = latest.current;
    const narrative = attempt({
      element: element.current,
      kind,
      content,
      field,
      looks: {
        fact: (attrs) => latest.current.looks.fact(attrs),
        footnote: (attrs) => latest.current.looks.footnote(attrs),
        reference: (attrs) => latest.current.looks.reference(attrs),
        figure: (attrs) => latest.current.looks.figure(attrs),
      },
      onChange: (editor: Editor) => latest.current.onChange(editor),
      onOpen: () => latest.current.onOpen(),
      onAsk: (what) => latest.current.onAsk(what),
      onPaste: (left) => latest.current.onPaste?.(left),
    });
    if (narrative === "cannot") {
      setMade(narrative);
      return;
    }
    narrative.editor.on("transaction", redraw);
    setMade(narrative);
    return () => {
      setMade(null);
      narrative.editor.destroy();
    };
  }, [element]);

  return made;
}

/** A text of a later version of the program may hold what this one does not know: it is left as it is. */
function attempt(wish: EditorWish): NarrativeEditor | "cannot" {
  try {
    return createNarrativeEditor(wish);
  } catch {
    return "cannot";
  }
}
