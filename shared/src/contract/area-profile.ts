import { z } from "zod";
import { locales } from "../text/define-text.ts";
import { areaCode, asOf } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** The handler writes bytes. */
export const getAreaProfile = endpoint({
  method: "get",
  path: "/v1/areas/:code/profile.pdf",
  summary: "The profile of one municipality on two pages, as an accessible PDF",
  access: "public",
  params: z.strictObject({ code: areaCode }),
  query: z.strictObject({ locale: z.enum(locales).optional(), asOf }),
  response: z.string(),
});
