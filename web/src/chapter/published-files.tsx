import type { ChapterView, PublishedFile } from "@lokaal17/shared/contract/chapters";
import { chapterPages } from "@lokaal17/shared/text/chapter-pages";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { fileForms, formOf, sizeOf } from "./file-form.ts";

/** Every file of a published chapter: a row for each form, a column for each language. */
export function PublishedFiles({ chapter: { files } }: { chapter: ChapterView }) {
  const text = useText(chapterPages);
  const own = useLocale();
  const languages = [own, ...locales.filter((one) => one !== own)];
  const forms = fileForms.filter((form) => files.some(({ name }) => formOf(name) === form));
  return (
    <section className="section stack" aria-labelledby="files-heading">
      <h2 id="files-heading">{text("filesHeading")}</h2>
      <ScrollRegion label={text("filesCaption")}>
        <table className="table">
          <caption className="visually-hidden">{text("filesCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("columnForm")}</th>
              {languages.map((language) => (
                <th scope="col" key={language}>
                  {text(`language.${language}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => {
              const own = files.filter(({ name }) => formOf(name) === form);
              const shared = own.find(({ locale }) => locale === null);
              return (
                <tr key={form}>
                  <th scope="row">{text(`form.${form}`)}</th>
                  {shared ? (
                    <td colSpan={languages.length}>
                      <DownloadLink file={shared} label={text(`form.${form}`)} language={null} />
                    </td>
                  ) : (
                    languages.map((language) => {
                      const file = own.find(({ locale }) => locale === language);
                      return (
                        <td key={language}>
                          {file ? (
                            <DownloadLink file={file} label={text(`form.${form}`)} language={language} />
                          ) : (
                            text("absent")
                          )}
                        </td>
                      );
                    })
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

interface DownloadLinkProps {
  file: PublishedFile;
  label: string;
  language: Locale | null;
}

function DownloadLink({ file, label, language }: DownloadLinkProps) {
  const text = useText(chapterPages);
  const locale = useLocale();
  const words = language ? text(`language.${language}`) : text("both");
  return (
    <a href={`${file.address}?download=1`} hrefLang={language ?? undefined} download>
      <Icon name="download" /> {text("download", { size: text(...sizeOf(file.bytes, locale)) })}
      <span className="visually-hidden"> ({text("downloadOf", { form: label, language: words })})</span>
    </a>
  );
}

/** The checksums by which one proves, years later, that a file is the one that was published. */
export function PublishedSeals({ chapter }: { chapter: ChapterView }) {
  const text = useText(chapterPages);
  const { files, snapshotId, snapshotHash, editionHash } = chapter;
  return (
    <section className="section stack" aria-labelledby="seals-heading">
      <h2 id="seals-heading">{text("sealHeading")}</h2>
      <p>{text("sealText")}</p>
      <dl className="seals">
        <div>
          <dt>
            {text("sealSnapshot")} ({snapshotId})
          </dt>
          <dd className="seal">{snapshotHash}</dd>
        </div>
        <div>
          <dt>{text("sealEdition")}</dt>
          <dd className="seal">{editionHash}</dd>
        </div>
        {files.map(({ name, sha256, address }) => (
          <div key={name}>
            <dt>
              <a href={`${address}?download=1`} download>
                {name}
              </a>
            </dt>
            <dd className="seal">{sha256}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
