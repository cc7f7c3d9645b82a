import type { Locale, Text } from "@lokaal17/shared/text/define-text";
import { createContext, use } from "react";

/** The language of the page; its path decides it (Dutch at the root, English under /en). */
export const LocaleContext = createContext<Locale>("nl");

export function useLocale(): Locale {
  return use(LocaleContext);
}

/** The texts of one subject in the language of the page: `const text = useText(webShell)`. */
export function useText<Key extends string>(texts: (locale: Locale) => Text<Key>): Text<Key> {
  return texts(useLocale());
}

/** English pages have the path of the Dutch ones after this. */
const englishPrefix = "/en";

export function localeOfPath(path: string): Locale {
  return /^\/en(?=$|[/?#])/.test(path) ? "en" : "nl";
}

/** The address of a page in a language, from its Dutch address: `/` is `/en`, `/gemeenten?zoek=Ede` is `/en/gemeenten?zoek=Ede`. */
export function addressIn(locale: Locale, dutchAddress: string): string {
  if (locale === "nl") return dutchAddress;
  return englishPrefix + dutchAddress.replace(/^\/(?=$|[?#])/, "");
}

/** The Dutch address of a page, from its address in either language. */
export function dutchAddressOf(address: string): string {
  if (localeOfPath(address) === "nl") return address;
  const rest = address.slice(englishPrefix.length);
  return rest.startsWith("/") ? rest : `/${rest}`;
}
