import type { Assets } from "./document.ts";

/** One entry of Vite's manifest, as far as we read it. */
interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: readonly string[];
}

const entrySource = "src/client.tsx";
const textFont = /sofia-sans-latin-wght-normal\.woff2$/;

/**
 * The files that documents name, from `dist/client/manifest.json` (its text).
 * @throws Error when the manifest has no entry for the browser: the client has not been built
 */
export function readAssets(manifestJson: string): Assets {
  const manifest: Record<string, ManifestEntry> = JSON.parse(manifestJson);
  const entry = manifest[entrySource];
  if (!entry) throw new Error(`dist/client/manifest.json has no ${entrySource}; build the web package first`);
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
    scripts: [addressOf(entry.file)],
    styles: [...new Set(files.filter((file) => file.endsWith(".css")))].map(addressOf),
    preloads: [...files.filter((file) => textFont.test(originOf(manifest, file))), ...shared]
      .filter((file) => file !== entry.file)
      .map(addressOf),
    pages: Object.fromEntries(pages),
  };
}

/** A chunk and everything it imports statically. */
function closure(
  manifest: Record<string, ManifestEntry>,
  source: string,
  seen = new Set<string>(),
): Set<string> {
  const entry = manifest[source];
  if (!entry || seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const imported of entry.imports ?? []) closure(manifest, imported, seen);
  return seen;
}

/** Hashed files keep the name of their source in the manifest's key. */
function originOf(manifest: Record<string, ManifestEntry>, file: string): string {
  return Object.keys(manifest).find((source) => manifest[source]?.file === file) ?? "";
}
