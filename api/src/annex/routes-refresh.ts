import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { postAnnexRefresh } from "@lokaal17/shared/contract/annex";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { invalid, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { largestWordFile } from "../word/word-gate.ts";
import { refreshAnnex } from "./refresh.ts";
import { fileProblem, tooLarge } from "./refresh-file.ts";

/** So many files are worked on at once; each may take half a gigabyte when it is made to. */
const mostAtOnce = 2;

/** A Word file of last year, given back with the figures of now. Nothing of it is kept. */
export function refreshRoutes(context: ApiContext, app: Hono<RequestState>): void {
  let underWay = 0;

  implement(app, postAnnexRefresh, async ({ query, actor, locale, c }) => {
    const sender = signedIn(actor);
    if (!/^application\/octet-stream\s*(;|$)/i.test(c.req.header("content-type") ?? ""))
      throw new Problem(415, "unsupported-media-type", "annex-file.type");
    const view = await context.views.at(query.asOf, actor);
    // Before the place is taken: who sends slowly keeps nobody waiting.
    const sent = checkBeginning(await receive(c.req.raw));
    if (underWay >= mostAtOnce)
      throw new Problem(429, "annex-busy", "annex-busy.detail", { headers: { "Retry-After": "30" } });
    underWay++;
    let folder: string | undefined;
    try {
      folder = await mkdtemp(join(context.workFolder, "annex-"));
      const file = join(folder, "file.docx");
      await writeFile(file, sent);
      const wish = { actor: sender, locale, marks: query.marks !== "no" };
      const { bytes, ...outcome } = await refreshAnnex(context, view, file, wish);
      return {
        ...outcome,
        fileName: nameOf(query.fileName ?? "", view.dataVersion),
        file: Buffer.from(bytes).toString("base64"),
      };
    } finally {
      underWay--;
      if (folder) await rm(folder, { recursive: true, force: true });
    }
  });
}

/** @throws Problem 400 as soon as it is too large, or when nothing came */
async function receive(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > largestWordFile) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > largestWordFile) throw tooLarge();
    pieces.push(piece);
  }
  if (size === 0) throw invalid([{ pointer: "#/body", text: "upload-empty" }]);
  return Buffer.concat(pieces);
}

/** @throws Problem 400 for files that people take for a Word file */
function checkBeginning(bytes: Buffer): Buffer {
  const mark = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  // An old document, and also one with a password: both are OLE files.
  if (mark === 0xd0cf11e0) throw fileProblem("annex-file.old");
  if (mark !== 0x504b0304) throw fileProblem("annex-file.not-word");
  return bytes;
}

/** `begroting-2027.docx` comes back as `begroting-2027-gegevensversie-12.docx`, however often it was refreshed. */
function nameOf(sent: string, dataVersion: number): string {
  const base = sent
    .replace(/\.docx$/i, "")
    .replace(/-gegevensversie-\d+$/i, "")
    .trim();
  return `${base === "" ? "bijlage" : base}-gegevensversie-${dataVersion}.docx`;
}
