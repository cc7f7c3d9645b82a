import { IntlMessageFormat } from "intl-messageformat";

export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

export type MessageValues = Record<string, string | number>;

/** The texts of one subject in one language: looks up an ICU message and fills in its values. */
export type Text<Key extends string> = (key: Key, values?: MessageValues) => string;

/** The texts of one subject; `messages` are there for checks over all of them. */
export interface DefinedText<Key extends string> {
  (locale: Locale): Text<Key>;
  readonly messages: Readonly<Record<Locale, Readonly<Record<Key, string>>>>;
}

/**
 * Joins the Dutch and the English messages of one subject. A message that only one language has does not compile.
 * Numbers are handed in as formatted text (see `number.ts`), beside the plain number where a plural needs it.
 * @throws Error when a value that the message names is not given
 */
export function defineText<Key extends string>(
  nl: Record<Key, string>,
  en: Record<NoInfer<Key>, string>,
): DefinedText<Key> {
  // Bundles for browsers hold one language, and hand in that one alone (web/one-language.ts).
  const messages = { nl, en: en ?? nl };
  const compiled = new Map<string, IntlMessageFormat>();
  const text = (locale: Locale) => (key: Key, values?: MessageValues) => {
    const message = messages[locale][key];
    if (!message.includes("{")) return message;
    const name = `${locale} ${key}`;
    let format = compiled.get(name);
    if (!format) {
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      compiled.set(name, format);
    }
    return String(format.format(values));
  };
  return Object.assign(text, { messages });
}
