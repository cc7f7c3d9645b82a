import type { putSectionAssignment } from "@lokaal17/shared/contract/edition-sections";
import { formatDate } from "@lokaal17/shared/text/number";
import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import type { FormEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { send } from "../../ui/client.ts";
import { Field, Select } from "../../ui/field.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import type { PanelsProps } from "./desk-panels.tsx";
import { useSectionWrite } from "./use-section-write.ts";

/** Who writes the section, and by when. */
export function AssignmentPanel({ place, view, edition }: PanelsProps) {
  const text = useText(sectionPanels);
  const locale = useLocale();
  const { busy, problem, write } = useSectionWrite(place);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [assignee, deadline] = [String(form.get("assignee") ?? ""), String(form.get("deadline") ?? "")];
    void write(() =>
      send<typeof putSectionAssignment>("put", "/v1/editions/:edition/sections/:section/assignment", {
        params: { edition: place.edition, section: place.section },
        body: { assignee: assignee || null, deadline: deadline || null },
      }),
    );
  }

  return (
    <section className="side-panel" aria-labelledby="assignment-heading">
      <h2 className="side-panel__title" id="assignment-heading">
        {text("assignmentHeading")}
      </h2>
      <p>
        {view.assignee ? text("assignedTo", { name: view.assignee.name }) : text("assignedToNobody")}{" "}
        {view.deadline && text("assignedBefore", { day: formatDate(view.deadline, locale) })}
      </p>
      <details>
        <summary>{text("assignmentChange")}</summary>
        <form className="stack stack--tight" method="post" onSubmit={save}>
          {problem && <Refusal title={text("assignmentFailed")} problem={problem} />}
          <Select label={text("assignee")} name="assignee" defaultValue={view.assignee?.id ?? ""}>
            <option value="">{text("assigneeNone")}</option>
            {edition.editors.map(({ id, name, party }) => (
              <option key={id} value={id}>
                {party ? text("editorOf", { name, party: text(`party.${party}`) }) : name}
              </option>
            ))}
          </Select>
          <Field label={text("deadline")} name="deadline" type="date" defaultValue={view.deadline ?? ""} />
          <div>
            <Button type="submit" kind="secondary" small {...(busy ? { reason: text("busy") } : {})}>
              {text("assignmentSave")}
            </Button>
          </div>
        </form>
      </details>
    </section>
  );
}
