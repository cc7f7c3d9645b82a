import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "./run-program.ts";

/** What a page may weigh, in kB gzipped. @see docs/decisions for the budgets' reasons */
const budgets = { public: 130, signedIn: 180, lazy: 120, styles: 20 };

/** Rooms whose pages are for people who are signed in. */
const signedInRooms =
  /^src\/(entry|imports|sources|publications|chapter|accounts|audit)\/|^src\/(framework\/(definitions|own)|areas\/check|sets\/sets|questions\/questions)-page/;

interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const folder = join(projectRoot, "web", "dist", "client");

/**
 * Weighs every page as a reader gets it: the entry, the page's own chunk and all that these import; for who is signed in
 * the table of her screens too.
 * @throws Error that names every page, chunk or sheet above its budget, and any schema library in the bundle
 */
export async function checkBundles(): Promise<void> {
  const problems: string[] = [];
  for (const name of ["manifest.json", "manifest.en.json"]) problems.push(...(await checkBundle(name)));
  if (problems.length > 0) throw new Error(problems.join("\n   "));
}

/** The bundle of one language. */
async function checkBundle(manifestName: string): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, manifestName), "utf8"));
  const [entryName] = Object.entries(manifest).find(([, chunk]) => chunk.isEntry) ?? [];
  if (!entryName) throw new Error("The bundle has no entry.");
  const entry = filesOf(manifest, entryName);
  const problems: string[] = [];
  let heaviest = { name: entryName, weight: 0 };
  let heaviestPublic = heaviest;
  for (const [name, chunk] of Object.entries(manifest)) {
    if (chunk.file.endsWith(".css")) problems.push(...over(name, await weigh([chunk.file]), budgets.styles));
    if (!chunk.isDynamicEntry) continue;
    const own = filesOf(manifest, name);
    const there = new Set([...entry, ...filesOfPage(manifest, name)]);
    const lazy = await weigh([...own].filter((file) => !there.has(file)));
    problems.push(...over(`${name}, its own part`, lazy, budgets.lazy));
    if (!name.includes("-page.")) continue;
    const isSignedIn = signedInRooms.test(name);
    const routes = isSignedIn ? filesOf(manifest, "src/routes-own.tsx") : [];
    const page = await weigh(new Set([...entry, ...routes, ...own]));
    problems.push(...over(name, page, isSignedIn ? budgets.signedIn : budgets.public));
    if (page > heaviest.weight) heaviest = { name, weight: page };
    if (!isSignedIn && page > heaviestPublic.weight) heaviestPublic = { name, weight: page };
  }
  problems.push(...(await schemaLibraries(manifest)));
  console.log(
    `   ${manifestName}: heaviest page ${line(heaviest)}, heaviest public page ${line(heaviestPublic)}`,
  );
  return problems.map((problem) => `${manifestName}: ${problem}`);
}

const line = ({ name, weight }: { name: string; weight: number }) => `${name} (${weight.toFixed(1)} kB gz)`;

const over = (name: string, weight: number, limit: number) =>
  weight > limit ? [`${name} weighs ${weight.toFixed(1)} kB gz; ${limit} is the most`] : [];

/** A chunk's file with all files that it imports at once. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

/** What a part of a page shares with the page itself has come with that page before the part is asked for. */
function filesOfPage(manifest: Manifest, name: string): Set<string> {
  const pages = (manifest[name]?.imports ?? []).filter((one) => one.includes("-page."));
  return new Set(pages.flatMap((page) => [...filesOf(manifest, page)]));
}

async function weigh(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** zod weighs more than a page's own code: the browser takes the contract's types, not its schemas. */
async function schemaLibraries(manifest: Manifest): Promise<string[]> {
  const scripts = Object.values(manifest).filter(({ file }) => file.endsWith(".js"));
  const found = await Promise.all(
    scripts.map(
      async ({ file }) => /\$ZodType|ZodError/.test(await readFile(join(folder, file), "utf8")) && file,
    ),
  );
  return found.flatMap((file) => (file ? [`${file} contains zod; import the contract's types only`] : []));
}
