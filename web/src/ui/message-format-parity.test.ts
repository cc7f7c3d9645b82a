import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "@lokaal17/shared/text/define-text";
import { IntlMessageFormat as Library } from "intl-messageformat";
import { expect, it } from "vitest";
import { IntlMessageFormat as Own } from "./message-format.ts";

const folder = join(import.meta.dirname, "../../../shared/src/text");
const files = (await readdir(folder)).filter((file) => /^[a-z-]+\.ts$/.test(file));

/** Any value that a message may name; plurals are asked with several numbers. */
const valuesWith = (number: number) => new Proxy({}, { get: () => number, has: () => true });

it.each(files)(
  "the browser's formatter says the same as the library for every message of %s",
  async (file) => {
    const module: Record<string, unknown> = await import(join(folder, file));
    for (const text of Object.values(module)) {
      if (typeof text !== "function" || !("messages" in text)) continue;
      const messages = text.messages as Record<string, Record<string, string>>;
      for (const locale of locales)
        for (const [key, message] of Object.entries(messages[locale] ?? {}))
          for (const number of [0, 1, 2, 1500]) {
            const values = valuesWith(number);
            const library = new Library(message, locale, undefined, { ignoreTag: true }).format(values);
            expect(new Own(message, locale).format(values), `${locale} ${key}`).toBe(library);
          }
    }
  },
);
