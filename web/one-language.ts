import type { Plugin } from "vite";

/**
 * Leaves the other language out of a bundle for browsers: a page has one language, and another language is another
 * document. Of `defineText(nl, en)` only the words of `locale` stay, which halves every dictionary.
 */
export function oneLanguage(locale: "nl" | "en"): Plugin {
  const dropped = locale === "nl" ? 1 : 0;
  return {
    name: "one-language",
    transform(code, id) {
      if (!code.includes("defineText(") || id.endsWith("/define-text.ts")) return null;
      let kept = code;
      for (const args of callsIn(this.parse(code), "defineText").reverse()) {
        const [stays, goes] = [args[1 - dropped], args[dropped]];
        const [first, last] = [args[0], args.at(-1)];
        if (!stays || !goes || !first || !last) continue;
        kept = kept.slice(0, first.start) + code.slice(stays.start, stays.end) + kept.slice(last.end);
      }
      return { code: kept, map: null };
    },
  };
}

interface Place {
  start: number;
  end: number;
}

/** The arguments of every call of a function with this name, in the order of the text. */
function callsIn(tree: unknown, name: string): Place[][] {
  if (Array.isArray(tree)) return tree.flatMap((part) => callsIn(part, name));
  if (typeof tree !== "object" || tree === null) return [];
  if ("type" in tree && tree.type === "CallExpression" && "callee" in tree && "arguments" in tree) {
    const { callee, arguments: args } = tree;
    const named = typeof callee === "object" && callee !== null && "name" in callee && callee.name === name;
    if (named && Array.isArray(args)) return [args];
  }
  return Object.values(tree).flatMap((part) => callsIn(part, name));
}
