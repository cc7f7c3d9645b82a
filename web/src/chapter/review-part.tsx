import type { ReviewCopyAnswer } from "@lokaal17/shared/contract/edition-remarks";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { locales } from "@lokaal17/shared/text/define-text";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "../ui/client.ts";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { openRemarksQuery } from "./queries.ts";
import { RemarkList } from "./remark-list.tsx";
import { ReviewOutcome } from "./review-outcome.tsx";
import { sendWord } from "./send-word.ts";
import { useEditionWrite } from "./use-edition-write.ts";
import { WordField } from "./word-field.tsx";

/** Word files that come back from readers, and all remarks that wait for an answer. */
export function ReviewPart({ edition }: { edition: EditionView }) {
  const text = useText(editionRelease);
  const { remarks } = useSuspenseQuery(openRemarksQuery(edition.slug)).data;
  return (
    <>
      <section className="section stack" aria-labelledby="review-heading">
        <h2 id="review-heading">{text("reviewHeading")}</h2>
        <p>
          {text("reviewText")}{" "}
          <Link to="/hoofdstuk/$edition" params={{ edition: edition.slug }} search={{ deel: "bestanden" }}>
            {text("reviewStep")}
          </Link>
          .
        </p>
        <HandIn edition={edition} />
      </section>
      <section className="section stack" aria-labelledby="remarks-heading">
        <h2 id="remarks-heading">{text("remarksHeading")}</h2>
        {remarks.length === 0 ? (
          <p>{text("remarksNone")}</p>
        ) : (
          <RemarkList edition={edition} remarks={remarks} />
        )}
      </section>
    </>
  );
}

function HandIn({ edition }: { edition: EditionView }) {
  const text = useText(editionRelease);
  const own = useLocale();
  const [language, setLanguage] = useState<Locale>(own);
  const [sending, setSending] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<ReviewCopyAnswer | null>(null);
  const { problem, write } = useEditionWrite();

  async function handIn(file: File) {
    setSending(file.name);
    setOutcome(null);
    const address = addressOf(
      "/v1/editions/:edition/review-copies",
      { edition: edition.slug },
      { locale: language },
    );
    const read = await write(
      async () => (await sendWord("post", address, file)) as ReviewCopyAnswer,
      () => "",
    );
    setOutcome(read);
    setSending(null);
  }

  return (
    <>
      <div className="form-narrow">
        <Select
          label={text("reviewLanguage")}
          hint={text("reviewLanguageHint")}
          value={language}
          onChange={({ target }) => setLanguage(locales.find((one) => one === target.value) ?? own)}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {text(`language.${locale}`)}
            </option>
          ))}
        </Select>
      </div>
      <WordField
        label={text("reviewChoose")}
        endings={[".docx"]}
        sending={sending}
        onChoose={(file) => void handIn(file)}
      />
      {problem && <Refusal title={text("reviewRefused")} problem={problem} />}
      {outcome && <ReviewOutcome edition={edition} outcome={outcome} />}
    </>
  );
}
