import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";
import { precompressed } from "./precompressed.ts";

it("puts every script of a bundle beside itself in Brotli and in gzip", async () => {
  const root = await mkdtemp(join(tmpdir(), "bundle-"));
  try {
    await writeFile(join(root, "page.js"), "document.title = 'Lokaal17';");
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [precompressed()],
      build: { rolldownOptions: { input: join(root, "page.js") } },
    });
    const folder = join(root, "dist", "assets");
    const [plain = ""] = await readdir(folder);
    const bytes = (end: string) => readFile(join(folder, `${plain}${end}`));
    const script = (await bytes("")).toString();
    expect(script).toContain("Lokaal17");
    expect(brotliDecompressSync(await bytes(".br")).toString()).toBe(script);
    expect(gunzipSync(await bytes(".gz")).toString()).toBe(script);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
