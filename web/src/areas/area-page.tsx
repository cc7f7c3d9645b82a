import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { AsOfNotice } from "../comparison/as-of-notice.tsx";
import { PrintedLine } from "../comparison/figures.tsx";
import { AreaHead } from "./area-head.tsx";
import { GoneBody, OtherLayerBody, StoryBody } from "./area-parts.tsx";
import { areaStoryQuery } from "./queries.ts";

/** A municipality as a story on one page; a dissolved one, a province or a water board with what there is of it. */
export function AreaPage() {
  const { code = "" } = useParams({ strict: false });
  const { asOf, indicator } = useSearch({ strict: false });
  const { data: story } = useSuspenseQuery(areaStoryQuery(code, asOf));
  const { layer, validTo } = story.area;
  const Body = validTo !== null ? GoneBody : layer === "municipality" ? StoryBody : OtherLayerBody;
  return (
    <>
      <AreaHead story={story} asOf={asOf} />
      <PrintedLine dataVersion={story.basis.dataVersion} />
      <div className="stack stack--wide">
        {asOf && <AsOfNotice asOf={asOf} dataVersion={story.basis.dataVersion} />}
        <Body story={story} asOf={asOf} indicator={indicator} />
      </div>
    </>
  );
}
