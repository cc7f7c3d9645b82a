import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../http/problem.ts";
import { findingsOf, type ReviewFindings, readReviewCopy } from "./review-copy.ts";
import { readReviewFile } from "./review-file.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord, type PartChanges } from "./testing/word-file.ts";
import { renderDocx } from "./word-document.ts";
import { checkBeginning } from "./word-thread.ts";

const made = renderDocx(everyBlock("nl"), { review: true });
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-review-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As `readReviewCopy` does it, without the thread, which takes half a second to begin. */
async function handIn(bytes: Uint8Array): Promise<ReviewFindings> {
  checkBeginning(bytes, "word-file");
  const file = join(folder, "file.docx");
  await writeFile(file, bytes);
  return findingsOf(await readReviewFile(file));
}

describe("a file that may be more than it says is refused with what to do", () => {
  const relation = (type: string, target: string): PartChanges => ({
    "word/_rels/document.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="r9" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
      ),
  });

  it.each<[string, Uint8Array, string]>([
    ["a bomb", changedWord(made, { "word/a.xml": "<c/>".repeat(10_000_000) }), "annex-file.bomb"],
    ["macros", changedWord(made, { "word/vbaProject.bin": "x" }), "annex-file.macros"],
    [
      "a picture from the internet",
      changedWord(made, relation("image", "http://x/a.png")),
      "annex-file.links",
    ],
    [
      "another document in it",
      changedWord(made, relation("subDocument", "http://x/a.docx")),
      "annex-file.links",
    ],
    [
      "a document type",
      changedWord(made, { "word/comments.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "annex-file.xml",
    ],
    ["half a file", made.subarray(0, made.length / 2), "annex-file.damaged"],
    [
      "a document that does not close",
      changedWord(made, { "word/document.xml": (xml) => xml.slice(0, -20) }),
      "annex-file.xml",
    ],
    [
      "elements in each other without end",
      changedWord(made, {
        "word/document.xml": `<w:document ${w}>${"<w:p>".repeat(3_000)}${"</w:p>".repeat(3_000)}</w:document>`,
      }),
      "annex-file.xml",
    ],
    [
      "a letter of somebody",
      changedWord(made, {
        "word/document.xml": `<w:document ${w}><w:body/></w:document>`,
        "customXml/item1.xml": null,
      }),
      "word-file.no-review",
    ],
    ["a PDF", Buffer.from("%PDF-1.7"), "annex-file.not-word"],
  ])("%s", async (_, bytes, sentence) => {
    const problem = await handIn(bytes).catch((error: unknown) => error);
    if (!(problem instanceof Problem)) throw problem;
    expect(problem.detail).toBe(sentence);
    for (const locale of ["nl", "en"] as const)
      expect(JSON.stringify(problem.document(locale))).not.toMatch(/undefined|\{[a-z]+\}/);
  });

  it("reads one of an honest reader, in a thread of its own", async () => {
    expect(await readReviewCopy(made)).toMatchObject({ snapshotId: "41-5a5a5a5a5a5a", remarks: [] });
  });

  it("reads a file whose own words somebody changed, without believing them", async () => {
    const changes: PartChanges = {
      "customXml/item1.xml": (xml) => xml.replace("&quot;paragraphs&quot;", "&quot;x&quot;"),
    };
    expect(await handIn(changedWord(made, changes))).toMatchObject({ snapshotId: null, remarks: [] });
  });
});
