import type { BasketCode } from "@lokaal17/shared/framework/basket";
import type { Generated } from "kysely";

export interface PublicationTable {
  id: string;
  name: string;
  dataVersion: number;
  publishedAt: Generated<Date>;
  publishedBy: string | null;
  note: string | null;
  /** The basket that its scores are made of, frozen with it. */
  basket: BasketCode;
  basketVersion: number;
  /** The year that its scores are for, and whose boundaries it is drawn on. */
  scoreYear: number;
  boundaryYear: number;
  demonstration: boolean;
}
