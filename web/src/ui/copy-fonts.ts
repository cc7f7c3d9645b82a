import textExtended from "@fontsource-variable/sofia-sans/files/sofia-sans-latin-ext-wght-normal.woff2?url";
import textLatin from "@fontsource-variable/sofia-sans/files/sofia-sans-latin-wght-normal.woff2?url";
import tableExtended from "@fontsource-variable/sofia-sans-semi-condensed/files/sofia-sans-semi-condensed-latin-ext-wght-normal.woff2?url";
import tableLatin from "@fontsource-variable/sofia-sans-semi-condensed/files/sofia-sans-semi-condensed-latin-wght-normal.woff2?url";

/** A picture with our fonts in it: as an image, or away from the page, it sees none of the fonts around it. */
export async function withFonts(svg: string): Promise<string> {
  const faces = await fontFaces(svg);
  return svg.replace(">", () => `>\n<style>${faces}</style>`);
}

/** Our fonts as rules with the files themselves in them: only what `svg` needs. */
async function fontFaces(svg: string): Promise<string> {
  const isExtended = [...svg].some((character) => character > "\u00ff" && !inLatin.test(character));
  const wanted = fonts.filter(({ extended }) => isExtended || !extended);
  const rules = await Promise.all(
    wanted.map(async ({ family, address, range }) => {
      const data = await dataAddress(address);
      return `@font-face{font-family:"${family}";src:url(${data}) format("woff2");font-weight:1 1000;unicode-range:${range}}`;
    }),
  );
  return rules.join("");
}

/** Signs of our texts beyond Latin-1 that the Latin files have: dashes, quotes, the euro, minus. */
const inLatin = /[\u2000-\u206f\u20ac\u2122\u2212\u0152\u0153]/;

const latin = "U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215";
const latinExtended = "U+100-130,U+132-151,U+154-24F,U+1E00-1EFF,U+2020,U+20A0-20AB,U+2113,U+2260-2265";

const fonts = [
  { family: "Sofia Sans", address: textLatin, range: latin, extended: false },
  { family: "Sofia Sans Semi Condensed", address: tableLatin, range: latin, extended: false },
  { family: "Sofia Sans", address: textExtended, range: latinExtended, extended: true },
  { family: "Sofia Sans Semi Condensed", address: tableExtended, range: latinExtended, extended: true },
];

const read = new Map<string, Promise<string>>();

/** Read once per visit; the browser has most of them already. */
function dataAddress(address: string): Promise<string> {
  const known = read.get(address) ?? readAsData(address);
  read.set(address, known);
  return known;
}

async function readAsData(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the font ${address} cannot be read`);
  const file = new Blob([await response.arrayBuffer()], { type: "font/woff2" });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
