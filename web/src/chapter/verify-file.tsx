import type { ChapterVerification, verifyChapterFile } from "@lokaal17/shared/contract/chapters";
import { chapterPages } from "@lokaal17/shared/text/chapter-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { read } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { formOf } from "./file-form.ts";
import { largestChapter, sealOf } from "./seal-of.ts";

type State =
  | { kind: "waiting" }
  | { kind: "hashing"; name: string }
  | { kind: "wrong"; sentence: string }
  | { kind: "refused"; problem: Problem }
  | { kind: "answered"; name: string; hash: string; found: ChapterVerification["found"] };

/** Is a file what was published? Its checksum is worked out here; the file itself goes nowhere. */
export function VerifyFile() {
  const text = useText(chapterPages);
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: "waiting" });

  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (!file) return;
    const { name } = file;
    if (field.current) field.current.value = "";
    if (file.size === 0) return setState({ kind: "wrong", sentence: text("verifyEmpty", { name }) });
    if (file.size > largestChapter) {
      const most = String(largestChapter / 1_000_000);
      return setState({ kind: "wrong", sentence: text("verifyTooLarge", { name, most }) });
    }
    // Without a safe connection browsers lend no checksums.
    if (!crypto.subtle) return setState({ kind: "wrong", sentence: text("verifyNotHere") });
    setState({ kind: "hashing", name });
    const hash = await sealOf(file).catch(() => null);
    if (hash === null) return setState({ kind: "wrong", sentence: text("verifyUnreadable", { name }) });
    try {
      const { found } = await client.fetchQuery(
        read<typeof verifyChapterFile>("/v1/chapters/verification", { query: { sha256: hash } }),
      );
      setState({ kind: "answered", name, hash, found });
    } catch (thrown) {
      setState({ kind: "refused", problem: problemOf(thrown) });
    }
  }

  return (
    <section className="section stack no-print" aria-labelledby="verify-heading">
      <h2 id="verify-heading">{text("verifyHeading")}</h2>
      <p>{text("verifyText")}</p>
      <noscript>
        <p>{text("verifyNoScript")}</p>
      </noscript>
      <div className="cluster">
        {/* The button opens the field, which cannot be styled. */}
        <Button
          kind="secondary"
          onClick={() => field.current?.click()}
          {...(state.kind === "hashing" ? { reason: text("verifyHashing", { name: state.name }) } : {})}
        >
          {text("verifyChoose")}
        </Button>
        <input ref={field} type="file" hidden onChange={({ target: { files } }) => void take(files)} />
      </div>
      {state.kind === "wrong" && <Notice kind="error" title={state.sentence} live />}
      {state.kind === "refused" && <Refusal title={text("verifyFailed")} problem={state.problem} />}
      {state.kind === "answered" && (
        <Answer found={state.found} name={state.name}>
          <p className="seal">{text("verifySeal", { hash: state.hash })}</p>
        </Answer>
      )}
    </section>
  );
}

interface AnswerProps {
  found: ChapterVerification["found"];
  name: string;
  children: ReactNode;
}

function Answer({ found, name, children }: AnswerProps) {
  const text = useText(chapterPages);
  const locale = useLocale();
  if (!found)
    return (
      <Notice kind="warning" title={text("verifyNo")} live>
        <p>{text("verifyNoText", { name })}</p>
        {children}
      </Notice>
    );
  const { slug, version, newest, publishedOn, file } = found;
  const form = formOf(file.name);
  return (
    <Notice kind="success" title={text("verifyYes")} live>
      <p>
        {text("verifyYesText", {
          name,
          file: text("downloadOf", {
            form: form ? text(`form.${form}`) : file.name,
            language: file.locale ? text(`language.${file.locale}`) : text("both"),
          }),
          chapter: found.name[locale],
          version,
          date: formatDate(publishedOn, locale),
        })}{" "}
        {newest > version && text("verifyNewer", { newest })}{" "}
        <Link to="/hoofdstukken/$edition" params={{ edition: slug }} search={{ versie: version }}>
          {text("verifySee")}
        </Link>
      </p>
      {children}
    </Notice>
  );
}
