import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { withoutElements } from "../word/edits.ts";
import { fieldsIn } from "../word/word-fields.ts";
import { readWordParts } from "../word/word-reading.ts";
import { zipParts } from "../word/zip-parts.ts";
import { refusalOf } from "./review-file.ts";
import { withTypes } from "./template-parts.ts";
import { templateProblems } from "./template-places.ts";
import { renderDocx } from "./word-document.ts";
import { checkWordStructure } from "./word-structure.ts";
import type { FromTemplateThread } from "./word-template-file.ts";

/** Reads a template that somebody hands in, through the gate for Word files. */
export async function readTemplateFile(path: string): Promise<FromTemplateThread> {
  try {
    const parts = await readWordParts(path, fieldsIn);
    const text = (name: string) => Buffer.from(parts.get(name) ?? "").toString("utf8");
    const problems = templateProblems(text("word/document.xml").replace(/^\uFEFF/, ""));
    if (problems.length > 0) return { kind: "unfit", problems };
    // The chapter is written in it, and read by others.
    const settings = text("word/settings.xml");
    if (settings !== "")
      parts.set(
        "word/settings.xml",
        withoutElements(settings, (local) => protection.has(local)),
      );
    parts.set("[Content_Types].xml", withTypes(text("[Content_Types].xml"), []));
    const bytes = zipParts(parts);
    const faults = checkWordStructure(renderDocx(trial, { template: bytes })).length;
    return faults > 0
      ? { kind: "unfit", problems: [{ problem: "word-template.structure", count: faults }] }
      : { kind: "read", bytes };
  } catch (error) {
    return refusalOf(error);
  }
}

const protection = new Set(["documentProtection", "writeProtection"]);

/** A chapter of some lines, to see whether one comes out of the template as it should. */
const trial: ChapterDocument = {
  ...{ locale: "nl", title: "Proef", edition: "Proef", snapshotId: "0", snapshotLine: "Proef" },
  ...{ date: "2026-01-01", mark: "Proef", facts: [] },
  blocks: [
    { kind: "heading", level: 1, id: "title", text: "Proef" },
    { kind: "heading", level: 2, id: "part", text: "Proef" },
    { kind: "contents", title: "Proef" },
    { kind: "paragraph", style: "text", inlines: [{ kind: "text", text: "Proef" }] },
    { kind: "list", ordered: true, items: [[{ kind: "text", text: "Proef" }]] },
  ],
};
