import { Mark, markInputRule } from "@tiptap/core";

const emphasis = (name: string, tag: string, also: readonly string[], key: string, typed: RegExp) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }, ...also.map((other) => ({ tag: other }))],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(this.name) };
    },
    addInputRules() {
      return [markInputRule({ find: typed, type: this.type })];
    },
  });

export const bold = emphasis("bold", "strong", ["b"], "Mod-b", /(?:^|\s)(\*\*(?!\s)([^*]+)\*\*)$/);
export const italic = emphasis("italic", "em", ["i"], "Mod-i", /(?:^|\s)(_(?!\s)([^_]+)_)$/);

/** Where a link may lead; the API refuses every other one. */
export const isAllowedLink = (href: string): boolean =>
  /^(https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(href);

export const link = Mark.create({
  name: "link",
  priority: 900,
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isAllowedLink(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["a", { href: String(mark.attrs.href), rel: "noreferrer" }, 0],
});

/** A number that is no measurement, with the reason. */
export const explained = Mark.create({
  name: "explained",
  inclusive: false,
  addAttributes: () => ({ reason: { default: "" } }),
  parseHTML: () => [
    {
      tag: "span[data-reason]",
      getAttrs: (element) => ({ reason: element.getAttribute("data-reason") ?? "" }),
    },
  ],
  renderHTML: ({ mark }) => {
    const reason = String(mark.attrs.reason);
    return ["span", { class: "explained-number", "data-reason": reason, title: reason }, 0];
  },
});
