import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { observationsDownload } from "../framework/observations-download.ts";
import { DownloadMenu } from "./download-menu.tsx";
import { LocaleContext } from "./locale.tsx";

const hrefs = (markup: string) =>
  [...markup.matchAll(/href="(\/v1[^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

describe("the menu of downloads", () => {
  it("offers every form, in the language of the page", () => {
    const markup = renderToStaticMarkup(
      <LocaleContext value="en">
        <DownloadMenu
          {...observationsDownload("burglary", { areas: ["GM0344", "GM0503"], year: 2022, asOf: "3" })}
        />
      </LocaleContext>,
    );
    const rest = "?indicators=burglary&areas=GM0344,GM0503&periods=2022&asOf=3&language=en";
    expect(hrefs(markup)).toEqual([
      `/v1/observations.xlsx${rest}`,
      `/v1/observations.csv${rest}`,
      `/v1/observations.csv${rest}&decimalMark=comma`,
      `/v1/observations.json-stat${rest}`,
      `/v1/observations.parquet${rest}`,
    ]);
  });

  it("opens without scripts, and says of what it is where there are many", () => {
    const markup = renderToStaticMarkup(<DownloadMenu path="/v1/scores" name="De scores" small />);
    expect(markup).toMatch(/^<details[^>]*><summary[^>]*aria-label="Download: De scores"/);
    expect(hrefs(markup)).toEqual([
      "/v1/scores.xlsx?language=nl",
      "/v1/scores.csv?language=nl",
      "/v1/scores.csv?language=nl&decimalMark=comma",
    ]);
  });

  it("leaves out what is not chosen", () => {
    expect(hrefs(renderToStaticMarkup(<DownloadMenu {...observationsDownload("burglary")} />))[1]).toBe(
      "/v1/observations.csv?indicators=burglary&language=nl",
    );
  });
});
