import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RenderPage } from "@lokaal17/api/http/pages";
import { mustRun, projectRoot } from "../checks/run-program.ts";

/** All that the bundles are made of: folders are read whole. */
const inputs = [
  "web/src",
  "shared/src",
  "web/package.json",
  "web/vite.config.ts",
  "web/one-language.ts",
  "shared/package.json",
  "pnpm-lock.yaml",
];
const web = join(projectRoot, "web");
const distribution = join(web, "dist");
const hashFile = join(distribution, "inputs.sha256");

/**
 * Builds the web when its inputs are not those of the bundles that are there. The hash is written last, so a build
 * that was stopped is made again.
 * @returns true when it was built
 */
export async function buildWeb(): Promise<boolean> {
  const hash = await hashOf(inputs);
  if ((await readFile(hashFile, "utf8").catch(() => "")) === hash) return false;
  await rm(hashFile, { force: true });
  const vite = join(web, "node_modules", ".bin", "vite");
  const quiet = ["--logLevel", "warn"];
  // Whoever starts us, a test runner too: readers get React's production form, which weighs 70 kB less.
  const options = { folder: web, environment: { NODE_ENV: "production" } };
  await mustRun(vite, ["build", ...quiet], options);
  await mustRun(vite, ["build", "--mode", "en", ...quiet], options);
  await mustRun(vite, ["build", "--ssr", "src/server.tsx", "--outDir", "dist/server", ...quiet], options);
  await writeFile(hashFile, hash);
  return true;
}

/** The built web, as the API takes it. @throws Error when the bundle is not what it should be */
export async function loadWeb(): Promise<{ clientFolder: string; renderPage: RenderPage }> {
  const clientFolder = join(distribution, "client");
  const file = join(distribution, "server", "server.js");
  const bundle = (await import(pathToFileURL(file).href)) as Partial<WebBundle>;
  const { renderPage, readAssets } = bundle;
  if (!renderPage || !readAssets) throw new Error(`${file} does not export renderPage and readAssets.`);
  const [nl, en] = await Promise.all(
    ["manifest.json", "manifest.en.json"].map(async (name) =>
      readAssets(await readFile(join(clientFolder, name), "utf8")),
    ),
  );
  const assets = { nl, en };
  return { clientFolder, renderPage: (request) => renderPage({ ...request, assets }) };
}

/** What `web/src/server.tsx` exports. Its own types need JSX, which the server does not read. */
interface WebBundle {
  renderPage(request: Parameters<RenderPage>[0] & { assets: unknown }): ReturnType<RenderPage>;
  readAssets(manifestJson: string): unknown;
}

/** SHA-256 over the names and bytes of all files, in order. About 300 files: 30 ms. */
export async function hashOf(names: readonly string[], root = projectRoot): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await Promise.all(names.map((name) => filesOf(name, root)))).flat().sort()) {
    const bytes = await readFile(join(root, name));
    hash.update(`${name} ${bytes.byteLength}\n`).update(bytes);
  }
  return hash.digest("hex");
}

async function filesOf(name: string, root: string): Promise<string[]> {
  const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return null;
      throw error;
    },
  );
  if (entries === null) return [name];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ""));
}
