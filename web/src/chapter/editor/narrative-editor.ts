import { Editor, Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { DOMParser, Node, Slice } from "@tiptap/pm/model";
import { EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import { cleanHtml, cleanText } from "./clean-paste.ts";
import { type AtomLooks, atomNodes } from "./narrative-atoms.ts";
import {
  bulletList,
  documentNode,
  hardBreak,
  heading,
  lineDocument,
  listItem,
  orderedList,
  paragraph,
  textNode,
} from "./narrative-blocks.ts";
import { bold, explained, italic, link } from "./narrative-marks.ts";
import { table, tableCell, tableHeader, tableRoles, tableRow } from "./narrative-table.ts";

export interface EditorWish {
  element: HTMLElement;
  /** A whole section, or one line: a note or a sentence. */
  kind: "section" | "line";
  /** JSON of a narrative or of a line, as `documentOf` and `lineDocumentOf` give it. */
  content: object;
  looks: AtomLooks;
  /** Attributes of the text field: its name, language and description. */
  field: Readonly<Record<string, string>>;
  onChange(editor: Editor): void;
  /** Enter on a chosen fact, note, reference or figure. */
  onOpen(): void;
  /** Keys that ask for something outside the text. */
  onAsk(what: AskedFor): void;
  /** What of a pasted text was left out. */
  onPaste?(left: { pictures: number; links: number }): void;
}

export type AskedFor = "fact" | "link" | "footnote" | "toolbar";

export interface NarrativeEditor {
  editor: Editor;
  /** Draws facts, notes, references and figures again, after something became known of them. */
  redrawAtoms(): void;
}

/**
 * The editor of a text: TipTap with the nodes of a narrative alone, undo, and paste that is cleaned.
 * @throws RangeError when the text holds what this editor does not know
 */
export function createNarrativeEditor(wish: EditorWish): NarrativeEditor {
  const atoms = atomNodes(wish.looks);
  const line = [lineDocument, textNode, paragraph, hardBreak, bold, italic, link, explained, atoms.fact];
  const section = [
    documentNode,
    ...line.slice(1),
    heading,
    bulletList,
    orderedList,
    listItem,
    tableRoles,
    table,
    tableRow,
    tableHeader,
    tableCell,
    atoms.footnote,
    atoms.reference,
    atoms.figure,
  ];
  const editor = new Editor({
    element: wish.element,
    extensions: [...(wish.kind === "line" ? line : section), undoing, keysOf(wish)],
    // Styles stand in our own file: a style element would need a wider content policy.
    injectCSS: false,
    enableContentCheck: false,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", class: "manuscript__field", ...wish.field },
      clipboardTextParser(text, $context, _plain, view) {
        const template = document.createElement("div");
        for (const paragraphText of cleanText(text).split(/\n+/)) {
          const element = document.createElement("p");
          element.textContent = paragraphText;
          template.append(element);
        }
        const slice = DOMParser.fromSchema(view.state.schema).parseSlice(template, { context: $context });
        return Slice.maxOpen(slice.content);
      },
      transformPastedHTML(html) {
        const { html: cleaned, left } = cleanHtml(html);
        wish.onPaste?.(left);
        return cleaned;
      },
    },
    onUpdate: () => wish.onChange(editor),
  });
  // As the first state and not as a change: undo must never go back to an empty text. It throws on what it cannot hold.
  const doc = Node.fromJSON(editor.schema, wish.content);
  doc.check();
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
  // A text that begins with a figure would begin with that figure chosen.
  const words = Selection.findFrom(editor.state.doc.resolve(0), 1, true);
  if (words) editor.view.dispatch(editor.state.tr.setSelection(words));
  return { editor, redrawAtoms: () => atoms.views.redraw() };
}

const undoing = Extension.create({
  name: "undoing",
  addProseMirrorPlugins: () => [history({ depth: 500, newGroupDelay: 700 })],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      "Mod-z": () => undo(editor.state, (tr) => editor.view.dispatch(tr)),
      "Mod-y": () => redo(editor.state, (tr) => editor.view.dispatch(tr)),
      "Mod-Shift-z": () => redo(editor.state, (tr) => editor.view.dispatch(tr)),
    };
  },
});

const keysOf = (wish: EditorWish) =>
  Extension.create({
    name: "keys",
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this;
      const ask = (what: AskedFor) => () => {
        wish.onAsk(what);
        return true;
      };
      const open = () => {
        if (!(editor.state.selection instanceof NodeSelection)) return wish.kind === "line";
        wish.onOpen();
        return true;
      };
      // Leaves a chosen atom for the text behind it; without one it goes to the toolbar, out of the text.
      const leave = () => {
        const { selection } = editor.state;
        if (selection instanceof NodeSelection) return editor.commands.setTextSelection(selection.to);
        if (wish.kind === "section") wish.onAsk("toolbar");
        return wish.kind === "section";
      };
      return {
        // One line has no second paragraph.
        Enter: open,
        Escape: leave,
        "Mod-Shift-f": ask("fact"),
        "Mod-k": ask("link"),
        "Alt-F10": ask("toolbar"),
        ...(wish.kind === "section" ? { "Mod-Alt-f": ask("footnote") } : {}),
      };
    },
  });
