import { join } from "node:path";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { fieldOf, readCsv } from "./csv.ts";

/** A figure as the collected time series has it: one topic, one area, one year. */
export interface SeriesFigure {
  topic: string;
  area: AreaCode;
  year: number;
  value: number;
  status: ObservationStatus;
  source: string;
}

/** "Cannot be placed" in the police's figures: belongs to no municipality and is left out. */
const unplaced = "GM0000";

const statuses: Record<string, ObservationStatus> = {
  "": "normal",
  Definitief: "normal",
  Voorlopig: "provisional",
};

/**
 * The yearly figures of CBS, police, Electoral Council and RIVM for areas that we keep: municipalities, provinces,
 * the Netherlands. Parts of the country (`LD…`) and what cannot be placed are left out.
 * @throws Error for a status or a number that is not known
 */
export function readSeries(folder: string): SeriesFigure[] {
  const rows = readCsv(join(folder, "observations/municipal_timeseries.csv"));
  return rows
    .filter((row) => /^(GM|PV|NL)/.test(fieldOf(row, "code")) && row.code !== unplaced)
    .map((row) => {
      const status = statuses[fieldOf(row, "status")];
      const value = Number(fieldOf(row, "value"));
      if (!status || row.value === "" || !Number.isFinite(value)) {
        throw new Error(`Not understood: ${JSON.stringify(row)}`);
      }
      return {
        topic: fieldOf(row, "indicator"),
        area: fieldOf(row, "code") as AreaCode,
        year: Number(row.year),
        value,
        status,
        source: fieldOf(row, "source"),
      };
    });
}

/** The key figures of one area: topic → number, null when the source has none. */
export interface KeyFigures {
  area: AreaCode;
  /** @throws Error when the table has no such topic */
  get(topic: string): number | null;
}

/**
 * Table 70072ned of CBS for 2015 as it is downloaded: `;`, padded codes (`"GM1680  "`), padded numbers
 * (`"     5.3"`), missing as `""` or `"       ."`.
 */
export function readKeyFigures2015(folder: string): KeyFigures[] {
  const rows = readCsv(join(folder, "messy/70072ned_UntypedDataSet_2015.csv"), ";");
  return rows
    .map((row) => ({
      area: fieldOf(row, "RegioS").trim() as AreaCode,
      get(topic: string) {
        const text = fieldOf(row, topic).trim();
        return text === "" || text === "." ? null : Number(text);
      },
    }))
    .filter(({ area, get }) => /^(GM|PV|NL)/.test(area) && get("TotaleBevolking_1") !== null);
}
