import { z } from "zod";
import { layers } from "../areas/area.ts";
import { basketCodes } from "../framework/basket.ts";
import { observationStatuses } from "../observations/observation.ts";

/** Schemas of the codes that many calls share. Their sentences are for people who write programs: English. */
export const areaCode = z
  .string()
  .regex(
    /^(GM\d{4}|PV\d{2}|WS[0-9A-Z]{2,6}|NL01|OB\d{4})$/,
    "an area code such as GM0344, PV26, WS05 or NL01",
  )
  .brand<"AreaCode">();
export const indicatorCode = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an indicator code in kebab-case, such as residual-waste")
  .brand<"IndicatorCode">();
export const period = z
  .string()
  .regex(/^\d{4}(-(S[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/, "a period such as 2024, 2024-S1, 2024-Q1 or 2024-01")
  .refine((text) => Number(text.slice(0, 4)) >= 1990 && Number(text.slice(0, 4)) <= 2035, {
    message: "a period between 1990 and 2035",
  });
export const year = z.coerce.number().int().min(1990).max(2035);
export const goalNumber = z.coerce.number().int().min(1).max(17);
export const layer = z.enum(layers);
export const basketCode = z.enum(basketCodes);
export const observationStatus = z.enum(observationStatuses);
export const origin = z.enum(["real", "synthetic"]);
export const uuid = z.uuid();

/** A decimal number as text with a point, at most 15 significant digits. */
export const decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,12})?$/, "a decimal number with a point, such as 12.5")
  .refine((text) => text.replace(/^-?0*\.?0*|[.-]/g, "").length <= 15, {
    message: "at most 15 significant digits",
  })
  .brand<"DecimalText">();

/** `a,b,c` in a query; at most so many, each once. */
export const listOf = <T extends z.ZodType<string, string>>(code: T, most: number) =>
  z
    .string()
    .min(1)
    .transform((text) => text.split(","))
    .pipe(z.array(code).max(most))
    .refine((codes) => new Set(codes).size === codes.length, { message: "names a code twice" });

/**
 * Which data a read is about: `latest` publication (the default), the id of a publication, a data version, or
 * `preview`: all that is approved, for those who may see it.
 */
export const asOf = z
  .string()
  .regex(/^(latest|preview|\d{1,15}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: "latest, preview, a data version or the id of a publication",
  })
  .optional();
