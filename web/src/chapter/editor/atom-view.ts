import type { NodeViewRenderer } from "@tiptap/core";
import type { Attrs } from "@tiptap/pm/model";

/** How a thing in the text that is no letter looks, and what assistive technology reads of it. */
export interface AtomLook {
  className: string;
  label: string;
  parts: readonly AtomPart[];
  /** Of a fact: what the pointer asks for. */
  reference?: string;
}

export interface AtomPart {
  tag: "span" | "del" | "ins" | "strong";
  text: string;
  className?: string;
}

/** All atoms of one text that are on the screen, to draw them again when what is known of them changes. */
export class AtomViews {
  readonly #redraws = new Set<() => void>();

  add(redraw: () => void): () => void {
    this.#redraws.add(redraw);
    return () => this.#redraws.delete(redraw);
  }

  redraw(): void {
    for (const redraw of this.#redraws) redraw();
  }
}

/**
 * Draws an atom as a button that the arrows reach as one character; `editor-keys.ts` opens it with Enter. It is not a
 * tab stop of its own: a section has dozens.
 */
export function atomView(
  views: AtomViews,
  tag: "span" | "sup" | "div",
  look: (attrs: Attrs) => AtomLook,
): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(tag);
    let current = node;
    let selected = false;
    dom.setAttribute("role", "button");
    const draw = () => {
      const { className, label, parts, reference } = look(current.attrs);
      dom.className = selected ? `${className} atom--selected` : className;
      dom.setAttribute("aria-label", label);
      if (reference) dom.dataset.chip = reference;
      dom.setAttribute("aria-pressed", String(selected));
      dom.replaceChildren(...parts.map(elementOf));
    };
    draw();
    const forget = views.add(draw);
    return {
      dom,
      update(next) {
        if (next.type !== current.type) return false;
        current = next;
        draw();
        return true;
      },
      selectNode() {
        selected = true;
        draw();
      },
      deselectNode() {
        selected = false;
        draw();
      },
      ignoreMutation: () => true,
      destroy: forget,
    };
  };
}

function elementOf({ tag, text, className }: AtomPart): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
