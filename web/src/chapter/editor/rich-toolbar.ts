import type { SectionEditorText } from "@lokaal17/shared/text/section-editor";
import type { Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { changeTable, insertTable, inTable, type TableChange } from "./narrative-table.ts";
import type { RichAsk } from "./rich-dialogs.tsx";
import type { ToolbarItem } from "./toolbar.tsx";

const tableButtons: readonly TableChange[] = [
  "rowBefore",
  "rowAfter",
  "columnBefore",
  "columnAfter",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
];

/** The buttons above a section: what the cursor stands in decides which are on, and which are there. */
export function toolbarGroups(
  editor: Editor,
  text: SectionEditorText,
  ask: (what: RichAsk) => void,
): ToolbarItem[][] {
  const table = inTable(editor);
  const inList = editor.isActive("listItem");
  const notInTable = table ? text("notInTable") : undefined;
  const chain = () => editor.chain().focus();
  const heading = (level: 1 | 2) => ({
    key: `heading${level}`,
    label: text(`heading${level}`),
    pressed: editor.isActive("heading", { level }),
    off: notInTable,
    onPress: () => chain().toggleNode("heading", "paragraph", { level }).run(),
  });
  const mark = (key: "bold" | "italic") => ({
    key,
    label: text(key),
    pressed: editor.isActive(key),
    onPress: () => chain().toggleMark(key).run(),
  });
  const list = (key: "bulletList" | "orderedList") => ({
    key,
    label: text(key),
    pressed: editor.isActive(key),
    off: notInTable,
    onPress: () => chain().toggleList(key, "listItem").run(),
  });
  const inHeading = editor.isActive("heading") ? text("notInHeading") : undefined;
  const steps = (key: "undo" | "redo", depth: number, work: typeof undo) => ({
    key,
    label: text(key),
    off: depth === 0 ? text(`${key}None`) : undefined,
    onPress: () => {
      work(editor.state, (tr) => editor.view.dispatch(tr));
      editor.commands.focus();
    },
  });
  return [
    [
      {
        key: "fact",
        label: text("fact"),
        icon: "plus",
        off: inHeading,
        onPress: () => ask({ kind: "fact" }),
      },
      {
        key: "figure",
        label: text("figure"),
        icon: "image",
        off: notInTable,
        onPress: () => ask({ kind: "figure" }),
      },
      {
        key: "table",
        label: text("table"),
        icon: "table",
        off: notInTable,
        onPress: () => insertTable(editor, 3, 3),
      },
      {
        key: "footnote",
        label: text("footnote"),
        off: inHeading ?? notInTable,
        onPress: () => ask({ kind: "footnote" }),
      },
      {
        key: "reference",
        label: text("reference"),
        off: inHeading ?? notInTable,
        onPress: () => ask({ kind: "reference" }),
      },
      {
        key: "link",
        label: text("link"),
        icon: "link",
        off: notInTable,
        onPress: () => ask({ kind: "link" }),
      },
    ],
    [mark("bold"), mark("italic"), heading(1), heading(2), list("bulletList"), list("orderedList")],
    ...(inList
      ? [
          [
            { key: "sink", label: text("sink"), onPress: () => chain().sinkListItem("listItem").run() },
            { key: "lift", label: text("lift"), onPress: () => chain().liftListItem("listItem").run() },
          ],
        ]
      : []),
    ...(table
      ? [
          [
            { key: "caption", label: text("caption"), onPress: () => ask({ kind: "caption" }) },
            ...tableButtons.map((change) => ({
              key: change,
              label: text(change),
              onPress: () => changeTable(editor, change),
            })),
          ],
        ]
      : []),
    [steps("undo", undoDepth(editor.state), undo), steps("redo", redoDepth(editor.state), redo)],
  ];
}
