import type { Locale } from "@lokaal17/shared/text/define-text";
import { inputMistakes } from "@lokaal17/shared/text/input-mistakes";
import { z } from "zod";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Says what is wrong with a part of a request: in plain words what people get wrong, in zod's what programs do. */
export function sayMistakes(locale: Locale): z.core.$ZodErrorMap {
  const { localeError } = locale === "nl" ? z.locales.nl() : z.locales.en();
  return (issue) => plainWords(issue, locale) ?? localeError(issue);
}

function plainWords(issue: Issue, locale: Locale): string | undefined {
  const text = inputMistakes(locale);
  switch (issue.code) {
    case "too_small":
      if (!issue.inclusive) return;
      if (issue.origin === "string") return text("tooShort", { count: Number(issue.minimum) });
      if (issue.origin === "array") return text("tooFew", { limit: String(issue.minimum) });
      // As it stands: a bound may be a year, which has no dot.
      if (isNumber(issue.origin)) return text("tooSmall", { limit: String(issue.minimum) });
      return;
    case "too_big":
      if (!issue.inclusive) return;
      if (issue.origin === "string") return text("tooLong", { count: Number(issue.maximum) });
      if (issue.origin === "array") return text("tooMany", { limit: String(issue.maximum) });
      if (isNumber(issue.origin)) return text("tooLarge", { limit: String(issue.maximum) });
      return;
    case "invalid_format": {
      const format = formats.find((one) => one === issue.format);
      return format && text(format);
    }
    default:
      return;
  }
}

const formats = ["email", "url", "date"] as const;
const isNumber = (origin: string) => origin === "number" || origin === "int";
