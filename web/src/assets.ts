import type { Assets } from "./document.ts";

/** One entry of Vite's manifest, as far as we read it. */
interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: readonly string[];
}

const entrySource = "src/client.tsx";
const starterSource = "src/when-painted.ts";
/** Of text, and of tables and marks: a font that comes after the first paint lays a page with many figures out again. */
const atOnce = /sofia-sans(-semi-condensed)?-latin-wght-normal\.woff2$/;

/**
 * The files that documents of one language name, from its manifest in `dist/client` (the text of it).
 * @throws Error when the manifest has no entry for the browser: the client has not been built
 */
export function readAssets(manifestJson: string): Assets {
  const manifest: Record<string, ManifestEntry> = JSON.parse(manifestJson);
  const entry = manifest[entrySource];
  const starter = manifest[starterSource];
  if (!entry || !starter)
    throw new Error(
      `dist/client/manifest.json lacks ${entrySource} or ${starterSource}; build the web package first`,
    );
  const shared = closure(manifest, entrySource);
  const files = Object.values(manifest).map(({ file }) => file);
  const addressOf = (file: string) => `/${file}`;
  const pages = Object.entries(manifest)
    .filter(([, { isDynamicEntry }]) => isDynamicEntry)
    .map(([source]) => [
      source,
      [...closure(manifest, source)].filter((file) => !shared.has(file)).map(addressOf),
    ]);
  return {
    starter: addressOf(starter.file),
    scripts: [...shared].map(addressOf),
    styles: [...new Set(files.filter((file) => file.endsWith(".css")))].map(addressOf),
    fonts: files.filter((file) => atOnce.test(originOf(manifest, file))).map(addressOf),
    pages: Object.fromEntries(pages),
  };
}

/** A chunk after everything it imports statically: run in this order, each file is a piece of work of its own. */
function closure(
  manifest: Record<string, ManifestEntry>,
  source: string,
  seen = new Set<string>(),
  files = new Set<string>(),
): Set<string> {
  const entry = manifest[source];
  if (!entry || seen.has(source)) return files;
  seen.add(source);
  for (const imported of entry.imports ?? []) closure(manifest, imported, seen, files);
  return files.add(entry.file);
}

/** Hashed files keep the name of their source in the manifest's key. */
function originOf(manifest: Record<string, ManifestEntry>, file: string): string {
  return Object.keys(manifest).find((source) => manifest[source]?.file === file) ?? "";
}
