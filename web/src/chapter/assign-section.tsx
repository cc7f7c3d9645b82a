import type { putSectionAssignment } from "@lokaal17/shared/contract/edition-sections";
import type { EditionView, SectionSummary } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useEditionWrite } from "./use-edition-write.ts";

interface AssignSectionProps {
  edition: EditionView;
  section: SectionSummary;
}

/** Who writes a section and by when, and asking somebody else. */
export function AssignSection({ edition, section }: AssignSectionProps) {
  const text = useText(editionScreens);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { assignee, deadline, number, title } = section;
  const name = `${number} ${title}`;
  return (
    <span className="section-row__writer">
      {!assignee
        ? text("writerNone")
        : deadline
          ? text("writerBy", { name: assignee.name, date: formatDate(deadline, locale) })
          : assignee.name}{" "}
      <Button
        kind="plain"
        small
        aria-label={text("assignOf", { section: name })}
        onClick={() => setOpen(true)}
      >
        {text("assign")}
      </Button>
      {open && <AssignDialog {...{ edition, section, name }} onClose={() => setOpen(false)} />}
    </span>
  );
}

function AssignDialog({
  edition,
  section,
  name,
  onClose,
}: AssignSectionProps & { name: string; onClose: () => void }) {
  const text = useText(editionScreens);
  const shell = useText(webShell);
  const id = useId();
  const { busy, problem, write } = useEditionWrite();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [assignee, deadline] = [String(form.get("assignee") ?? ""), String(form.get("deadline") ?? "")];
    const saved = await write(
      () =>
        send<typeof putSectionAssignment>("put", "/v1/editions/:edition/sections/:section/assignment", {
          params: { edition: edition.slug, section: section.key },
          body: { assignee: assignee || null, deadline: deadline || null },
        }),
      () => "",
    );
    if (saved) onClose();
  }

  return (
    <Dialog
      open
      title={text("assignTitle", { section: name })}
      onClose={onClose}
      foot={
        <>
          <Button kind="secondary" onClick={onClose}>
            {shell("cancel")}
          </Button>
          <Button type="submit" form={id} {...(busy ? { reason: text("busy") } : {})}>
            {text("assignSave")}
          </Button>
        </>
      }
    >
      <form className="stack" id={id} onSubmit={save}>
        {problem && <Refusal title={text("assignFailed")} problem={problem} />}
        <Select label={text("assignee")} name="assignee" defaultValue={section.assignee?.id ?? ""}>
          <option value="">{text("assigneeNone")}</option>
          {edition.editors.map((editor) => (
            <option key={editor.id} value={editor.id}>
              {editor.party
                ? text("editorOf", { name: editor.name, party: text(`party.${editor.party}`) })
                : editor.name}
            </option>
          ))}
        </Select>
        <Field
          label={text("assignDeadline")}
          name="deadline"
          type="date"
          defaultValue={section.deadline ?? ""}
        />
      </form>
    </Dialog>
  );
}
