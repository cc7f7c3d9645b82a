import { z } from "zod";
import { locales } from "../text/define-text.ts";
import { areaCode, asOf } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const localReportFormats = ["pdf", "docx", "html"] as const;
export type LocalReportFormat = (typeof localReportFormats)[number];

const params = z.strictObject({ code: areaCode });
const query = z.strictObject({ locale: z.enum(locales).optional(), asOf });

/** The handlers write bytes. */
export const getLocalReportPdf = endpoint({
  method: "get",
  path: "/v1/areas/:code/local-report.pdf",
  summary: "The report of one municipality on the 17 goals, as an accessible PDF",
  access: "public",
  params,
  query,
  response: z.string(),
});

export const getLocalReportWord = endpoint({
  method: "get",
  path: "/v1/areas/:code/local-report.docx",
  summary: "The report of one municipality on the 17 goals, for Word",
  access: "public",
  params,
  query,
  response: z.string(),
});

export const getLocalReportPage = endpoint({
  method: "get",
  path: "/v1/areas/:code/local-report.html",
  summary: "The report of one municipality on the 17 goals, as one page that needs nothing else",
  access: "public",
  params,
  query,
  response: z.string(),
});
