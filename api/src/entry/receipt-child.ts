import { text } from "node:stream/consumers";
import { compilePdf } from "../chapter/pdf.ts";

/** One receipt in a process of its own: the Typst document comes in on standard input, the PDF goes out. */
const main = await text(process.stdin);
const { bytes } = await compilePdf({ main, files: new Map() });
process.stdout.write(bytes);
