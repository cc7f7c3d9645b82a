import { rowOrders } from "./comparison/row-orders.ts";
import { oneOf, text, wholeNumber } from "./ui/search.ts";

/** `asOf` pins the data. */
export const pinned = { asOf: text };

/** A table of all areas: found by name and province, in an order, whole or its first rows. */
export const rows = { zoek: text, provincie: text, volgorde: oneOf(...rowOrders), alles: oneOf("ja") };

export const year = wholeNumber(1990, 2035);
export const goal = wholeNumber(1, 17);
