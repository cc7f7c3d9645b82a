import type { BasketCode } from "@lokaal17/shared/framework/basket";
import type { Generated } from "kysely";

export interface PublicationTable {
  id: string;
  /** The Dutch name. */
  name: string;
  /** Null for publications that were made before there was one: told by its date. */
  nameEn: string | null;
  dataVersion: number;
  publishedAt: Generated<Date>;
  publishedBy: string | null;
  /** What everybody reads with it, in Dutch and in English. */
  note: string | null;
  noteEn: Generated<string | null>;
  /** The basket that its scores are made of, frozen with it. */
  basket: BasketCode;
  basketVersion: number;
  /** The year that its scores are for, and whose boundaries it is drawn on. */
  scoreYear: number;
  boundaryYear: number;
  demonstration: boolean;
}
