import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { addressOf } from "../ui/client.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { fileForms, formOf, sizeOf } from "./file-form.ts";

type JobFile = ChapterJob["files"][number];

/** The finished files: to read here and to take along, by language. */
export function ChapterFiles({ job }: { job: ChapterJob }) {
  const text = useText(chapterScreens);
  const shared = job.files.filter(({ locale }) => locale === null);
  if (job.files.length === 0) return <p>{text("filesGone")}</p>;
  return (
    <section className="section stack" aria-labelledby="files-heading">
      <h2 id="files-heading">{text("filesHeading")}</h2>
      <div className="columns columns--even">
        {job.locales.map((language) => (
          <div className="stack stack--tight" key={language}>
            <h3>{text("filesIn", { language: text(`language.${language}`) })}</h3>
            <FileList job={job} files={job.files.filter(({ locale }) => locale === language)} />
          </div>
        ))}
      </div>
      <FileList job={job} files={shared} />
      <details>
        <summary>{text("seals")} (SHA-256)</summary>
        <dl className="seals">
          {job.files.map(({ name, sha256 }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="seal">{sha256}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function FileList({ job, files }: { job: ChapterJob; files: readonly JobFile[] }) {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const place = ({ name }: JobFile) => {
    const form = formOf(name);
    return form ? fileForms.indexOf(form) : fileForms.length;
  };
  return (
    <ul className="change-list">
      {files
        .toSorted((a, b) => place(a) - place(b))
        .map(({ name, bytes }) => {
          const form = formOf(name);
          return (
            <li key={name}>
              <Icon name={form === "html" ? "link" : "download"} />
              <span>
                <a href={addressOf("/v1/chapter-jobs/:id/files/:name", { id: job.id, name })}>
                  {form ? text(`file.${form}`) : name}
                </a>{" "}
                <span className="meta-line">{text(...sizeOf(bytes, locale))}</span>
              </span>
            </li>
          );
        })}
    </ul>
  );
}
