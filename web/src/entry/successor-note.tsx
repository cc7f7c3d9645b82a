import type { SuccessorNote as Note, putSuccessorNote } from "@lokaal17/shared/contract/assignments";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { successorNoteQuery } from "./assign-queries.ts";
import { newId } from "./new-id.ts";

/** What an officer tells the one who does this work after her, per organisation. It reads itself after the page. */
export function SuccessorNote({ area, areaName }: { area: string; areaName: string }) {
  const text = useText(assignmentScreens);
  const locale = useLocale();
  const note = useQuery(successorNoteQuery(area)).data;
  const id = `note-${area}`;
  if (!note) return null;
  return (
    <section className="section stack" aria-labelledby={id}>
      <h2 id={id}>{text("noteHeading")}</h2>
      <p className="meta-line">{text("noteOf", { area: nameWithLayer(area, areaName, locale) })}</p>
      <NoteText key={area} area={area} note={note} />
    </section>
  );
}

function NoteText({ area, note }: { area: string; note: Note }) {
  const text = useText(assignmentScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [draft, setDraft] = useState<{ text: string; version: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = successorNoteQuery(area);

  async function save(draft: { text: string; version: number }) {
    setBusy(true);
    setProblem(null);
    try {
      const written = await send<typeof putSuccessorNote>("put", "/v1/areas/:area/successor-note", {
        params: { area },
        body: { text: draft.text },
        ifMatch: `"${draft.version}"`,
        idempotencyKey: newId(),
      });
      client.setQueryData(query.queryKey, written);
      setDraft(null);
      setSaved(true);
    } catch (thrown) {
      const refused = problemOf(thrown);
      setProblem(refused);
      // Somebody was first: her text is shown beside the draft, and the next save builds on it.
      if (refused.status === 412) {
        await client.refetchQueries({ queryKey: query.queryKey });
        const version = client.getQueryData(query.queryKey)?.version ?? draft.version;
        setDraft({ ...draft, version });
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {note.text === "" ? <p>{text("noteNone")}</p> : <p className="successor-note">{note.text}</p>}
      {note.writtenBy && note.writtenAt && (
        <p className="meta-line">
          {text("noteBy", { name: note.writtenBy, moment: formatMoment(note.writtenAt, locale) })}
        </p>
      )}
      {draft ? (
        <>
          <TextArea
            label={text("noteLabel")}
            hint={text("noteHint")}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
          {problem && <Refusal title={text("noteFailed")} problem={problem} />}
          <div className="cluster">
            <Button onClick={() => save(draft)} {...(busy ? { reason: text("noteSaving") } : {})}>
              {text("noteSave")}
            </Button>
            <Button kind="plain" onClick={() => setDraft(null)}>
              {text("noteCancel")}
            </Button>
          </div>
        </>
      ) : (
        note.mayWrite && (
          <div className="cluster">
            <Button
              kind="secondary"
              small
              onClick={() => {
                setProblem(null);
                setSaved(false);
                setDraft({ text: note.text, version: note.version });
              }}
            >
              {text(note.text === "" ? "noteWrite" : "noteChange")}
            </Button>
          </div>
        )
      )}
      <p role="status">{saved && !draft && text("noteSaved")}</p>
    </>
  );
}
