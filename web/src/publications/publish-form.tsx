import type {
  PreviewChanges,
  PublicationView,
  postPublication,
} from "@lokaal17/shared/contract/publications";
import { formatNumber } from "@lokaal17/shared/text/number";
import { publicationScreens } from "@lokaal17/shared/text/publication-screens";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

/** Makes public what was looked at: the data version goes along, and another one is refused. */
export function PublishForm({ preview }: { preview: PreviewChanges }) {
  const text = useText(publicationScreens);
  const shell = useText(webShell);
  const locale = useLocale();
  const client = useQueryClient();
  const router = useRouter();
  const [name, setName] = useState("");
  const [nameEn, setNameEn] = useState("");
  const [note, setNote] = useState("");
  const [noteEn, setNoteEn] = useState("");
  const [short, setShort] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [published, setPublished] = useState<PublicationView | null>(null);
  const nothingNew = preview.publishedDataVersion === preview.dataVersion;
  const reason = busy ? text("busy") : nothingNew ? text("nothingTitle") : "";
  const { changeCount: count } = preview;

  function ask(event: FormEvent) {
    event.preventDefault();
    const tooShort = isShort(name) || isShort(nameEn) || isLacking(note, noteEn) || isLacking(noteEn, note);
    setShort(tooShort);
    setProblem(null);
    if (!tooShort && !reason) setAsking(true);
  }

  async function publish() {
    setAsking(false);
    setBusy(true);
    try {
      const body = {
        name: name.trim(),
        nameEn: nameEn.trim(),
        dataVersion: preview.dataVersion,
        ...(note.trim() ? { note: note.trim(), noteEn: noteEn.trim() } : {}),
      };
      setPublished(await send<typeof postPublication>("post", "/v1/publications", { body }));
      setName("");
      setNameEn("");
      setNote("");
      setNoteEn("");
      await readAgain();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  async function readAgain() {
    await forgetReads(client);
    await router.invalidate();
  }

  return (
    <form className="stack publish" onSubmit={ask} noValidate>
      {published && (
        <Notice kind="success" title={text("publishedTitle", { name: published.name })} live>
          {text("publishedText", { version: String(published.dataVersion) })}
        </Notice>
      )}
      <p>{text("publishText")}</p>
      <Field
        label={text("name")}
        hint={text("nameHint")}
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={short && isShort(name) && text("nameShort")}
      />
      <Field
        label={text("nameEn")}
        hint={text("nameEnHint")}
        maxLength={80}
        autoComplete="off"
        lang="en"
        value={nameEn}
        onChange={(event) => setNameEn(event.target.value)}
        error={short && isShort(nameEn) && text("nameShort")}
      />
      <TextArea
        label={text("note")}
        hint={text("noteHint")}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={short && isLacking(note, noteEn) && text("noteLacking")}
      />
      <TextArea
        label={text("noteEn")}
        hint={text("noteEnHint")}
        maxLength={1000}
        lang="en"
        value={noteEn}
        onChange={(event) => setNoteEn(event.target.value)}
        error={short && isLacking(noteEn, note) && text("noteLacking")}
      />
      {problem && (
        <Refusal title={text("failedTitle")} problem={problem}>
          {problem.status === 409 && (
            <p>
              <Button kind="secondary" small onClick={readAgain}>
                {text("readAgain")}
              </Button>
            </p>
          )}
        </Refusal>
      )}
      <div className="cluster">
        <Button type="submit" {...(reason ? { reason } : {})}>
          {text("publish")}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={text("confirmTitle", { name: (locale === "nl" ? name : nameEn).trim() })}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {shell("cancel")}
            </Button>
            <Button onClick={publish}>{text("confirm")}</Button>
          </>
        }
      >
        <p>{text("confirmText", { count, shown: formatNumber(count, 0, locale) })}</p>
      </Dialog>
    </form>
  );
}

const isShort = (name: string) => name.trim().length < 3;
/** What is said in one language is said in the other too. */
const isLacking = (note: string, other: string) => note.trim() === "" && other.trim() !== "";
