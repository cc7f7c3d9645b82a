import type {
  patchEditionRemark,
  postEditionRemark,
  Remark,
} from "@lokaal17/shared/contract/edition-remarks";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { send } from "../../ui/client.ts";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useMounted } from "../../ui/use-mounted.ts";
import type { PanelsProps } from "./desk-panels.tsx";
import { remarksQuery } from "./queries.ts";
import { RemarkForm } from "./remark-form.tsx";
import { useSectionWrite } from "./use-section-write.ts";

/** What people say beside the text, on screen or in a Word file that came back. */
export function RemarksPanel({ place, rich, handle }: PanelsProps) {
  const text = useText(sectionPanels);
  const client = useQueryClient();
  const mounted = useMounted();
  const query = remarksQuery(place);
  const remarks = useQuery({ ...query, enabled: mounted }).data?.remarks ?? [];
  const { busy, problem, write } = useSectionWrite(place);
  const [closedShown, setClosedShown] = useState(false);
  const { edition, section, locale } = place;

  const change = (work: () => Promise<unknown>) =>
    write(async () => {
      await work();
      await client.invalidateQueries({ queryKey: query.queryKey });
    });
  const post = (words: string, quote: string, answers: string | null) =>
    change(() =>
      send<typeof postEditionRemark>("post", "/v1/editions/:edition/remarks", {
        params: { edition },
        body: { section, locale, text: words, ...(quote ? { quote } : {}), ...(answers ? { answers } : {}) },
      }),
    );
  const resolve = (id: string, resolved: boolean) =>
    change(() =>
      send<typeof patchEditionRemark>("patch", "/v1/editions/:edition/remarks/:id", {
        params: { edition, id },
        body: { resolved },
      }),
    );

  const first = remarks.filter(({ answers }) => answers === null);
  const open = first.filter(({ resolved }) => resolved === null);
  const shown = closedShown ? first : open;
  return (
    <section className="side-panel" aria-labelledby="remarks-heading">
      <h2 className="side-panel__title" id="remarks-heading">
        {text("remarksHeading", { count: open.length })}
      </h2>
      {problem && <Refusal title={text("remarkFailed")} problem={problem} />}
      <ul className="remarks">
        {shown.map((remark) => (
          <li key={remark.id}>
            <RemarkText remark={remark} />
            {rich && remark.quote && (
              <Button
                kind="plain"
                small
                onClick={() => handle.current?.showText({ around: "", text: remark.quote })}
              >
                {text("show")}
              </Button>
            )}
            <ul className="remarks remarks--answers">
              {remarks
                .filter(({ answers }) => answers === remark.id)
                .map((answer) => (
                  <li key={answer.id}>
                    <RemarkText remark={answer} />
                  </li>
                ))}
            </ul>
            <details>
              <summary>{text("answer")}</summary>
              <RemarkForm
                name={`answer ${remark.id}`}
                label={text("answerLabel")}
                save={text("answerSave")}
                busy={busy}
                onSend={(words) => post(words, "", remark.id)}
              />
            </details>
            <Button
              kind="plain"
              small
              onClick={() => resolve(remark.id, remark.resolved === null)}
              aria-label={text(remark.resolved ? "reopenOf" : "resolveOf", {
                words: remark.text.slice(0, 60),
              })}
              {...(busy ? { reason: text("busy") } : {})}
            >
              {text(remark.resolved ? "reopen" : "resolve")}
            </Button>
          </li>
        ))}
      </ul>
      {first.length > open.length && (
        <Button kind="plain" small onClick={() => setClosedShown(!closedShown)}>
          {text(closedShown ? "closedHide" : "closedShow", { count: first.length - open.length })}
        </Button>
      )}
      <details>
        <summary>{text("remarkNew")}</summary>
        <RemarkForm
          name={`remark ${edition} ${section}`}
          label={text("remarkLabel")}
          hint={text(rich ? "remarkHintQuote" : "remarkHint")}
          save={text("remarkSave")}
          busy={busy}
          onSend={(words) => post(words, (rich && handle.current?.selectedText().slice(0, 1000)) || "", null)}
        />
      </details>
    </section>
  );
}

function RemarkText({ remark }: { remark: Remark }) {
  const text = useText(sectionPanels);
  const locale = useLocale();
  return (
    <>
      {remark.quote && <blockquote className="remarks__quote">{remark.quote}</blockquote>}
      <p>
        {remark.kind !== "comment" && <Tag>{text(`remark.${remark.kind}`)}</Tag>} {remark.text}
      </p>
      <p className="meta-line">
        {text("remarkBy", { name: remark.author, moment: formatMoment(remark.at, locale) })}{" "}
        {remark.origin === "review-copy" && text("fromWord")} {remark.resolved && text("isResolved")}
      </p>
    </>
  );
}
