import { Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";

/* The blocks of `@lokaal17/shared/chapter/narrative`, and nothing else: what is not here cannot be written. */

export const documentNode = Node.create({ name: "doc", topNode: true, content: "block+" });

/** One line of text: a note, or a sentence written anew. */
export const lineDocument = Node.create({ name: "doc", topNode: true, content: "paragraph" });

export const textNode = Node.create({ name: "text", group: "inline" });

export const paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-0": () => this.editor.commands.setNode(this.name) };
  },
});

/** Level 1 stands directly below the heading of the section, which is level 2 of the page. */
export const heading = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level <= 3 ? 1 : 2 } })),
  renderHTML: ({ node }) => [`h${node.attrs.level === 2 ? 4 : 3}`, 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () =>
      this.editor.commands.toggleNode(this.name, "paragraph", { level });
    return { "Mod-Alt-1": toggle(1), "Mod-Alt-2": toggle(2) };
  },
  addInputRules() {
    return [1, 2].map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

const list = (name: string, tag: "ul" | "ol", key: string, typed: RegExp) =>
  Node.create({
    name,
    group: "block list",
    content: "listItem+",
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleList(this.name, "listItem") };
    },
    addInputRules() {
      return [wrappingInputRule({ find: typed, type: this.type })];
    },
  });

export const bulletList = list("bulletList", "ul", "Mod-Shift-8", /^\s*([-*])\s$/);
export const orderedList = list("orderedList", "ol", "Mod-Shift-7", /^1[.)]\s$/);

/** Tab is left alone: it leaves the text, as everywhere else on the page. */
export const listItem = Node.create({
  name: "listItem",
  content: "paragraph list*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    const { editor, name, type } = this;
    const split = () => editor.commands.splitListItem(name);
    const liftAtStart = () => {
      const { $from, empty } = editor.state.selection;
      const atStart = empty && $from.parentOffset === 0 && $from.node(-1)?.type === type;
      return atStart && $from.index(-1) === 0 && editor.commands.liftListItem(name);
    };
    return {
      Enter: split,
      Backspace: liftAtStart,
      "Mod-]": () => editor.commands.sinkListItem(name),
      "Mod-[": () => editor.commands.liftListItem(name),
    };
  },
});

export const hardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    const insert = () => this.editor.commands.insertContent({ type: this.name });
    return { "Shift-Enter": insert, "Mod-Enter": insert };
  },
});
