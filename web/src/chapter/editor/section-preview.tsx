import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/locale.tsx";
import { problemOf } from "../../ui/problem.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { LoadingState } from "../../ui/states.tsx";
import { PreviewBlocks } from "./preview-blocks.tsx";
import { previewQuery, type SectionPlace } from "./queries.ts";
import { useNear } from "./use-near.ts";

/** The section as it will stand in the chapter. Its pictures weigh 300 kB, so it is read only while somebody looks at it. */
export function SectionPreview({ place }: { place: SectionPlace }) {
  const text = useText(sectionScreens);
  const holder = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({ ...previewQuery(place), enabled: useNear(holder) });
  return (
    <section className="section stack" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{text("previewHeading")}</h2>
      <p className="meta-line">{text("previewLead")}</p>
      {error && (
        <>
          <Refusal title={text("previewFailed")} problem={problemOf(error)} />
          <Button kind="secondary" small onClick={() => void refetch()}>
            {text("tryNow")}
          </Button>
        </>
      )}
      <div className="preview" lang={place.locale} ref={holder}>
        {data ? <PreviewBlocks blocks={data.preview} /> : !error && <LoadingState />}
      </div>
    </section>
  );
}
