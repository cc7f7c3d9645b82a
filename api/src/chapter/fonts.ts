import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The cuts of Sofia Sans that the chapter is set in, as the compiler wants them. About 3 MB, read once per job. */
export function readFonts(): Buffer[] {
  return [
    ...filesOf(normal).map((file) => readFileSync(file)),
    ...filesOf(narrow).map((file) => withWidthClass(readFileSync(file), semiCondensed)),
  ];
}

/** The same as files on disk: for what draws pictures of pixels. */
export const fontFiles = (): string[] => [...filesOf(normal), ...filesOf(narrow)];

/** The cuts that pictures are drawn in: every picture reads its files anew. */
export const pictureFontFiles = (): string[] =>
  [...filesOf(normal), ...filesOf(narrow)].filter(
    (file) => !/Italic/.test(file) && (/SemiCondensed/.test(file) || /400Regular/.test(file)),
  );

function filesOf(family: { package: string; file: string }): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${family.package}/package.json`));
  return cuts.map((name) => join(folder, name, `${family.file}_${name}.ttf`));
}

const normal = { package: "@expo-google-fonts/sofia-sans", file: "SofiaSans" };
const narrow = { package: "@expo-google-fonts/sofia-sans-semi-condensed", file: "SofiaSansSemiCondensed" };
const cuts = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "600SemiBold_Italic", "700Bold"];

/** Class 4 is a width of 87.5 %. @see OpenType, OS/2 table, usWidthClass */
const semiCondensed = 4;

/**
 * The narrow files call their width "normal", and the compiler takes "Semi Condensed" out of the family's name,
 * so that narrow and normal would be the same font to it. The width class tells them apart.
 */
function withWidthClass(font: Buffer, widthClass: number): Buffer {
  const patched = Buffer.from(font);
  const tables = patched.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + i * 16;
    if (patched.toString("latin1", entry, entry + 4) !== "OS/2") continue;
    patched.writeUInt16BE(widthClass, patched.readUInt32BE(entry + 8) + 6);
    return patched;
  }
  throw new Error("the font has no OS/2 table");
}
