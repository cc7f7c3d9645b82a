import { readdir } from "node:fs/promises";
import type { DefinedText } from "../define-text.ts";

/** Every dictionary of the product, by the name that it is exported under. */
export async function loadDictionaries(): Promise<{ name: string; text: DefinedText<string> }[]> {
  const names = (await readdir(new URL("..", import.meta.url))).flatMap(
    (file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [],
  );
  const modules = await Promise.all(
    names.map(async (name): Promise<Record<string, unknown>> => import(`../${name}.ts`)),
  );
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (isDefinedText(value) ? [{ name, text: value }] : [])),
  );
}

function isDefinedText(value: unknown): value is DefinedText<string> {
  return typeof value === "function" && "messages" in value;
}
