import type { EditionView } from "@lokaal17/shared/contract/editions";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { useText } from "../ui/locale.tsx";
import { ChapterJobs } from "./chapter-jobs.tsx";
import { StartChapter } from "./start-chapter.tsx";
import { TemplateSection } from "./template-section.tsx";

/** Making the files of an edition, what was made before, and the template that Word files come in. */
export function FilesPart({ edition }: { edition: EditionView }) {
  const text = useText(chapterScreens);
  return (
    <>
      <section className="section stack" aria-labelledby="make-heading">
        <h2 id="make-heading">{text("makeHeading")}</h2>
        <StartChapter edition={edition.slug} />
      </section>
      <ChapterJobs edition={edition.slug} />
      <TemplateSection />
    </>
  );
}
