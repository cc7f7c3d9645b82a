import { type CommandProps, type Editor, Extension, Node } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from "@tiptap/pm/tables";

/** Spans exist for the table commands alone: a table of a chapter has none. */
const spans = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});

/** What each node is to the table commands of ProseMirror. */
export const tableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: ({ name }) => {
    const tableRole = roles.get(name);
    return tableRole ? { tableRole } : {};
  },
});

const roles = new Map([
  ["table", "table"],
  ["tableRow", "row"],
  ["tableHeader", "header_cell"],
  ["tableCell", "cell"],
]);

export const table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  addAttributes: () => ({ caption: { default: "", rendered: false } }),
  parseHTML: () => [
    {
      tag: "table",
      getAttrs: (element) => ({
        caption:
          element.getAttribute("data-caption") ?? element.querySelector("caption")?.textContent?.trim() ?? "",
      }),
    },
  ],
  renderHTML: ({ node }) => {
    const caption = String(node.attrs.caption);
    const named = caption ? { "data-caption": caption, "aria-label": caption } : {};
    return ["table", { class: "manuscript__table", ...named }, ["tbody", 0]];
  },
  addKeyboardShortcuts() {
    // At either end Tab is not taken, so that the keyboard can leave the table and the text.
    const { editor } = this;
    const next = () => run(editor, goToNextCell(1));
    return {
      Tab: next,
      "Shift-Tab": () => run(editor, goToNextCell(-1)),
    };
  },
  addProseMirrorPlugins: () => [tableEditing(), headsInFirstRow()],
});

export const tableRow = Node.create({
  name: "tableRow",
  content: "(tableHeader | tableCell)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const tableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: () => ["th", { scope: "col" }, 0],
});

export const tableCell = Node.create({
  name: "tableCell",
  content: "paragraph",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});

/** What can be done with the table around the cursor. */
export const tableChanges = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
};
export type TableChange = keyof typeof tableChanges;

export function changeTable(editor: Editor, change: TableChange): void {
  run(editor, tableChanges[change]);
  editor.commands.focus();
}

export const inTable = (editor: Editor): boolean => isInTable(editor.state);

/** The title of the table around the cursor. */
export function captionOf(editor: Editor): string {
  return String(editor.getAttributes("table").caption ?? "");
}

export function setCaption(editor: Editor, caption: string): void {
  editor.chain().focus().updateAttributes("table", { caption }).run();
}

/** A table with a row of heads, the cursor in its first cell. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const cells = (type: string) =>
    Array.from({ length: columns }, () => ({ type, content: [{ type: "paragraph" }] }));
  const content = Array.from({ length: rows }, (_, row) => ({
    type: "tableRow",
    content: cells(row === 0 ? "tableHeader" : "tableCell"),
  }));
  const at = editor.state.selection.from;
  editor
    .chain()
    .focus()
    .insertContent({ type: "table", content })
    .command(({ tr }: CommandProps) => {
      const first = firstCellAfter(tr.doc, at);
      if (first !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(first)));
      return true;
    })
    .run();
}

function firstCellAfter(doc: DocumentNode, from: number): number | null {
  let found: number | null = null;
  doc.descendants((node, at) => {
    if (found === null && node.type.name === "table" && at >= from - 2) found = at + 3;
    return found === null;
  });
  return found;
}

/** The first row holds heads and no other row does, whatever was pasted, added or taken away. */
const headsInFirstRow = () =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? putHeadsRight(state) : null,
  });

function putHeadsRight(state: EditorState): Transaction | null {
  const { tableHeader: head, tableCell: cell } = state.schema.nodes;
  if (!head || !cell) return null;
  const { tr } = state;
  state.doc.descendants((node, at) => {
    if (node.type.name !== "table") return true;
    node.forEach((row, rowAt, rowNumber) => {
      const wanted = rowNumber === 0 ? head : cell;
      row.forEach((one, cellAt) => {
        if (one.type !== wanted) tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, wanted, one.attrs);
      });
    });
    return false;
  });
  return tr.docChanged ? tr : null;
}

function run(
  editor: Editor,
  command: (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean,
): boolean {
  return command(editor.state, (tr) => editor.view.dispatch(tr));
}
