import type { AreaCode } from "@lokaal17/shared/areas/area";
import { approveFigures, publishNow, type TestFigure } from "../../testing/figures.ts";
import type { TestApi } from "../../testing/with-api.ts";

/** Twelve municipalities: enough for a middle one, a spread and a figure. */
const municipalities = [
  "GM0344",
  "GM0355",
  "GM0310",
  "GM0363",
  "GM0518",
  "GM0599",
  "GM0014",
  "GM0106",
  "GM0193",
  "GM0202",
  "GM0268",
  "GM0307",
] as AreaCode[];

const figure = (indicator: string, area: AreaCode, period: string, value: number): TestFigure => ({
  indicator,
  area,
  period,
  value: value.toFixed(1),
});

/** Publishes figures of two goals (burglaries: 16, residual waste: 12) for three years. */
export async function publishTwoGoals(api: TestApi, name = "Publicatie 2026"): Promise<string> {
  await approveFigures(
    api,
    municipalities.flatMap((area, place) =>
      ["2022", "2023", "2024"].flatMap((period, year) => [
        figure("burglary", area, period, 2 + place / 10 - year / 5),
        figure("residual-waste", area, period, 150 + place * 5 - year * 4),
      ]),
    ),
  );
  return publicationId(await publishNow(api, name));
}

/** Publishes one other value: burglaries in one municipality. */
export async function publishOneChange(api: TestApi, name: string, value: number): Promise<string> {
  await approveFigures(api, [figure("burglary", "GM0344" as AreaCode, "2024", value)]);
  return publicationId(await publishNow(api, name));
}

function publicationId(answer: { status: number; text: string }): string {
  if (answer.status !== 201) throw new Error(answer.text);
  return (JSON.parse(answer.text) as { id: string }).id;
}
