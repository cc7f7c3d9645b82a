import { parentPort, workerData } from "node:worker_threads";
import { ArchiveFault } from "../imports/xlsx-gate.ts";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { applyEdits } from "../word/edits.ts";
import { isTextPart } from "../word/word-gate.ts";
import { readWordParts } from "../word/word-reading.ts";
import { zipParts } from "../word/zip-parts.ts";
import type { FromThread, ToThread } from "./refresh-file.ts";
import { findControls } from "./word-controls.ts";

/**
 * A Word file of somebody, read beside the thread that answers readers: it tells which figures stand where, waits for the
 * edits, and hands the file back. Every part without an edit keeps its bytes.
 */
const { file } = workerData as { file: string };
const tell = (message: FromThread) => parentPort?.postMessage(message);

try {
  const { parts, texts } = await readFound(file);
  tell({ kind: "found", texts });
  parentPort?.once("message", ({ edits }: ToThread) => {
    try {
      for (const { name, edits: own } of edits) {
        const text = texts.find((one) => one.name === name);
        if (text) parts.set(name, applyEdits(text.xml, own));
      }
      // What was made must read as what was sent.
      for (const { name } of edits) findIn(String(parts.get(name)), name);
      tell({ kind: "made", bytes: zipParts(parts) });
    } catch (error) {
      refuse(error);
    }
    parentPort?.close();
  });
} catch (error) {
  refuse(error);
}

/** @throws what is no fault of the file */
function refuse(error: unknown): void {
  if (error instanceof ArchiveFault)
    tell({ kind: "refused", code: error.finding.code, values: error.finding.values });
  else if (error instanceof XmlFault || error instanceof RangeError)
    tell({ kind: "refused", code: "workbook-xml", values: {} });
  else throw error;
}

async function readFound(path: string) {
  const texts: Extract<FromThread, { kind: "found" }>["texts"] = [];
  const parts = await readWordParts(path, (xml, name) => {
    const { fields, ...found } = findIn(xml, name);
    if (isTextPart(name)) texts.push({ name, xml, ...found });
    return fields;
  });
  return { parts, texts };
}

function findIn(xml: string, name: string) {
  try {
    return findControls(xml);
  } catch (error) {
    throw error instanceof XmlFault ? new ArchiveFault("workbook-xml", { name }) : error;
  }
}
