import type { Editor } from "@tiptap/core";

/** The link around the cursor; words are asked for where nothing is selected and no link stands. */
export function linkAtCursor(editor: Editor): { href: string; words: string | null } {
  const href = String(editor.getAttributes("link").href ?? "");
  return { href, words: editor.state.selection.empty && href === "" ? "" : null };
}

export function editLink(editor: Editor, href: string, words: string | null): void {
  if (words === null) {
    editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
    return;
  }
  editor
    .chain()
    .focus()
    .insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href } }] })
    .run();
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
}
