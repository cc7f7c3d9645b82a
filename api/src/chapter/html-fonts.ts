import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The two typefaces of the page within its stylesheet (110 kB): pictures are drawn with their widths, and a label in
 * another letter would run over its mark. A server without the files makes the page in the letter of the reader.
 */
export function fontFaces(): string {
  return families
    .map(({ family, name }) => {
      const bytes = readFont(name);
      if (!bytes) return "";
      const address = `data:font/woff2;base64,${bytes.toString("base64")}`;
      return `@font-face { font-family: "${family}"; font-weight: 1 1000; src: url(${address}) format("woff2"); }\n`;
    })
    .join("");
}

const families = [
  { family: "Sofia Sans", name: "sofia-sans" },
  { family: "Sofia Sans Semi Condensed", name: "sofia-sans-semi-condensed" },
];

function readFont(name: string): Buffer | null {
  const file = `@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  try {
    return readFileSync(createRequire(import.meta.url).resolve(file));
  } catch {
    return null;
  }
}
