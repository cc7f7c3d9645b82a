import { defineText } from "./define-text.ts";

/** Words of the menu with which figures are taken along. */
export const downloadText = defineText(
  { download: "Download", "download-of": "Download: {name}", "with-commas": "CSV met komma's" },
  { download: "Download", "download-of": "Download: {name}", "with-commas": "CSV with commas" },
);
