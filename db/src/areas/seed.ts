import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { Transaction } from "kysely";
import { column, optional, readCsv } from "../database/read-csv.ts";
import type { Database } from "../database/schema.ts";

const file = (name: string) => new URL(`../../reference/${name}`, import.meta.url);

/** Fills the register: areas of all layers, places on the tile map, reorganisations. */
export async function seedAreas(tx: Transaction<Database>): Promise<void> {
  const areas = await readCsv(file("areas.csv"));
  // The Netherlands and the provinces first: municipalities refer to their province.
  const inOrder = [...areas].sort(
    (a, b) => Number(column(a, "province_code") !== "") - Number(column(b, "province_code") !== ""),
  );
  await tx
    .insertInto("area")
    .values(
      inOrder.map((row) => ({
        code: column(row, "code") as AreaCode,
        layer: column(row, "layer") as Layer,
        name: column(row, "name"),
        provinceCode: optional(row, "province_code") as AreaCode | null,
        coropCode: optional(row, "corop_code"),
        coropName: optional(row, "corop_name"),
        validFrom: column(row, "valid_from"),
        validTo: optional(row, "valid_to"),
      })),
    )
    .execute();
  await seedPositions(tx);
  const reorganisations = await readCsv(file("reorganisations.csv"));
  await tx
    .insertInto("reorganisation")
    .values(
      reorganisations.map((row) => ({
        date: column(row, "date"),
        kind: column(row, "kind"),
        fromCode: column(row, "from"),
        toCode: column(row, "to"),
        hectares: optional(row, "hectares"),
        dwellings: wholeNumber(optional(row, "dwellings")),
        inhabitants: wholeNumber(optional(row, "inhabitants")),
      })),
    )
    .execute();
}

async function seedPositions(tx: Transaction<Database>): Promise<void> {
  const tiles = await readCsv(file("tiles.csv"));
  const centroids = new Map((await readCsv(file("centroids.csv"))).map((row) => [column(row, "code"), row]));
  await tx
    .insertInto("areaPosition")
    .values(
      tiles.map((row) => {
        const centroid = centroids.get(column(row, "code")) ?? {};
        return {
          code: column(row, "code") as AreaCode,
          tileQ: Number(column(row, "q")),
          tileR: Number(column(row, "r")),
          longitude: column(centroid, "lon"),
          latitude: column(centroid, "lat"),
        };
      }),
    )
    .execute();
}

const wholeNumber = (text: string | null) => (text === null ? null : Number(text));
