import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { addressOf } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

const known = ["chapter.html", "chapter.pdf", "facts.json"] as const;

/** The finished chapter: to read here, and to take along. */
export function ChapterFiles({ job }: { job: ChapterJob }) {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const files = known.flatMap((name) => job.files.find((file) => file.name === name) ?? []);
  return (
    <section className="section stack" aria-labelledby="files-heading">
      <Notice kind="success" title={text("doneTitle")} live />
      <h2 id="files-heading">{text("filesHeading")}</h2>
      <ul className="change-list">
        {files.map(({ name, bytes, sha256 }) => {
          const label = known.find((file) => file === name);
          return (
            <li key={name}>
              <Icon name={name === "chapter.html" ? "link" : "download"} />
              <span>
                <a href={addressOf("/v1/chapter-jobs/:id/files/:name", { id: job.id, name })}>
                  {label ? text(`file.${label}`) : name}
                </a>{" "}
                <span className="meta-line">
                  {text("fileMeta", { size: formatNumber(Math.max(1, bytes / 1024), 0, locale) })}
                </span>
                <small className="chapter-file__seal">{text("fileSeal", { hash: sha256 })}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
