import type { Locale } from "@lokaal17/shared/text/define-text";

interface EmbedParts {
  locale: Locale;
  /** What React rendered; its leading title and meta elements move to the head. */
  body: string;
  styles: readonly string[];
}

/** A whole HTML document without scripts. Its links open beside the page that the figure stands on. */
export function embedDocument({ locale, body, styles }: EmbedParts): string {
  const hoisted = /^(?:<title>[^<]*<\/title>|<meta [^>]*>|<link [^>]*>)*/.exec(body)?.[0] ?? "";
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_blank">
${hoisted}
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body>
${body.slice(hoisted.length)}
</body>
</html>
`;
}
