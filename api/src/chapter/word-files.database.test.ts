import type { ReviewCopyAnswer } from "@lokaal17/shared/contract/edition-remarks";
import type { ChapterTemplate } from "@lokaal17/shared/contract/editions";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, type TestEditor } from "./testing/editors.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord } from "./testing/word-file.ts";
import { dutchTemplate } from "./testing/word-template.ts";
import { renderDocx } from "./word-document.ts";

const api = withApi();
let editor: TestEditor;

beforeAll(async () => {
  editor = await editorOf(api, "ipo");
  await publishTwoGoals(api);
  const name = { nl: "VNR 2027", en: "VNR 2027" };
  await editor.call("POST", "/v1/editions", { body: { slug: "vnr-2027", profile: "vnr", year: 2027, name } });
});

async function send<T>(
  method: string,
  path: string,
  bytes: Uint8Array,
): Promise<{ status: number; answer: T }> {
  // The session of the editor, with the bytes of a file instead of JSON.
  const response = await api.app.request(path, {
    method,
    headers: { "content-type": "application/octet-stream", cookie: editor.cookie },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, answer: JSON.parse(await response.text()) };
}

describe("a Word file that comes back", () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inserted = changedWord(renderDocx(everyBlock("nl"), { review: true }), {
    "word/document.xml": (xml) => {
      const at = xml.lastIndexOf(run("In 2025 was het "));
      const insertion = `<w:ins w:id="90" w:author="Anna de Wit" w:date="2026-11-22T09:30:00Z">${run("Zoals bekend: ")}</w:ins>`;
      return xml.slice(0, at) + insertion + xml.slice(at);
    },
  });
  const back = () =>
    send<ReviewCopyAnswer>("POST", "/v1/editions/vnr-2027/review-copies?locale=nl", inserted);

  it("brings its changes as remarks at their section, once", async () => {
    const first = await back();
    expect(first).toMatchObject({
      status: 201,
      answer: {
        added: [
          {
            author: "Anna de Wit",
            kind: "insertion",
            text: "Zoals bekend:",
            origin: "review-copy",
            own: false,
          },
        ],
        known: 0,
        older: true,
        changedNumbers: [],
      },
    });
    expect((await back()).answer).toMatchObject({ added: [], known: 1 });
    const { remarks } = (await editor.call("GET", "/v1/editions/vnr-2027/remarks?open=1")).json<{
      remarks: object[];
    }>();
    expect(remarks).toHaveLength(1);
  });

  it("that is no Word file is refused with a sentence", async () => {
    const answer = await send<{ detail: string }>(
      "POST",
      "/v1/editions/vnr-2027/review-copies",
      new TextEncoder().encode("geen Word"),
    );
    expect(answer.status).toBe(400);
    expect(answer.answer.detail.length).toBeGreaterThan(20);
  });
});

describe("the template of the house", () => {
  const template = async () =>
    (await editor.call("GET", "/v1/chapter-template")).json<{ template: ChapterTemplate | null }>().template;

  it("is kept, replaced and taken away", async () => {
    expect(await template()).toBeNull();
    const path = "/v1/chapter-template?fileName=huisstijl.docx";
    expect(await send("PUT", path, dutchTemplate())).toMatchObject({
      status: 200,
      answer: { template: { name: "huisstijl.docx", uploadedBy: "Redactie ipo" } },
    });
    await send("PUT", path.replace("huisstijl", "nieuw"), dutchTemplate());
    expect(await template()).toMatchObject({ name: "nieuw.docx" });
    expect((await editor.call("DELETE", "/v1/chapter-template")).json()).toEqual({ template: null });
    expect(await template()).toBeNull();
  });

  it("without a place for the chapter is refused", async () => {
    const path = "/v1/chapter-template?fileName=leeg.docx";
    expect((await send("PUT", path, renderDocx(everyBlock("nl"), {}))).status).toBe(400);
  });
});
