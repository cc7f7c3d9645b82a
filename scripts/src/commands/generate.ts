import { loadAreas } from "@lokaal17/db/areas/queries";
import { countFiguresBeyondReference, loadSynthetic } from "@lokaal17/db/imports/load-synthetic";
import { clearStaging } from "@lokaal17/db/imports/staging";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { loadMeasures } from "@lokaal17/shared/imports/load-measures";
import { formatNumber } from "@lokaal17/shared/text/number";
import { type Command, count, wholeNumber } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** The 342 municipalities of 2023 and on. */
const boundaryYear = 2023;
const lastYear = 2025;

/** `lokaal17 generate`: invented figures in the size of a country, to measure with. */
export const generateCommand: Command = {
  options: {
    areas: { type: "string" },
    indicators: { type: "string" },
    years: { type: "string" },
    seed: { type: "string" },
    force: { type: "boolean" },
  },
  async run(given, context) {
    const { text, say, tell } = context;
    const areaCount = wholeNumber(given, "areas", 342, [1, 342], context);
    const measures = loadMeasures(wholeNumber(given, "indicators", 300, [1, 999], context));
    const yearCount = wholeNumber(given, "years", 20, [1, 35], context);
    const seed = wholeNumber(given, "seed", 17, [0, 999_999_999], context);
    return withDatabase(context, async (database) => {
      const others = await countFiguresBeyondReference(database.db);
      if (others > 0 && given.values.force !== true) {
        tell(text("generate.other-figures", { count: count(others, context) }));
        return 1;
      }
      await clearStaging(database, context.now());
      const areas = (await loadAreas(database.db))
        .filter((area) => area.layer === "municipality" && isValidIn(area, boundaryYear))
        .slice(0, areaCount);
      const years = Array.from({ length: yearCount }, (_, index) => lastYear - yearCount + 1 + index);
      const { rows, copySeconds, approveSeconds } = await loadSynthetic(database, {
        id: context.newId(),
        now: context.now(),
        plan: { seed, measures, areas, years, boundaryYear },
      });
      const seconds = (time: number) => formatNumber(time, 1, context.locale);
      const done = {
        count: count(rows, context),
        copied: seconds(copySeconds),
        approved: seconds(approveSeconds),
      };
      say(text("generate.done", done));
      return 0;
    });
  },
};
