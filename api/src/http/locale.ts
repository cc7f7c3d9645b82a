import type { Locale } from "@lokaal17/shared/text/define-text";

/** The language that a request prefers, by Accept-Language; Dutch unless English comes first. */
export function preferredLocale(header: string | undefined): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.split("-")[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === "nl" || language === "en") && quality > 0);
  const best = wishes.sort((a, b) => b.quality - a.quality)[0];
  return best?.language === "en" ? "en" : "nl";
}
