import type { Entries } from "@lokaal17/shared/contract/entry";
import type { KnownFile } from "@lokaal17/shared/contract/prefills";
import { knownScreens } from "@lokaal17/shared/text/known-screens";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { lookInFile } from "./known-queries.ts";

/** A file that the organisation has already: what is in it is offered below, and nothing is written. */
export function KnownFileSection({ entries }: { entries: Entries }) {
  const text = useText(knownScreens);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [period, setPeriod] = useState("");
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [found, setFound] = useState<KnownFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function look(event: FormEvent) {
    event.preventDefault();
    if (!file || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const said = Object.fromEntries(Object.entries(names).filter(([, code]) => code !== ""));
      const place = { round: entries.round.id, area: entries.area };
      setFound(await lookInFile(place, file, { period, names: said }));
      await forgetReads(client);
    } catch (thrown) {
      setFound(null);
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  function choose(chosen: File | null) {
    setFile(chosen);
    setFound(null);
    setPeriod("");
    setNames({});
  }

  const asks = found !== null && (found.needsPeriod || found.unsure.length > 0);
  const why = busy ? text("looking") : !file ? text("fileFirst") : null;
  return (
    <section className="section stack" aria-labelledby="bestand">
      <h2 id="bestand">{text("fileHeading")}</h2>
      <p>{text("fileText")}</p>
      <form className="stack" onSubmit={look} noValidate>
        <Field
          label={text("file")}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={({ target }) => choose(target.files?.[0] ?? null)}
        />
        {found?.needsPeriod && (
          <Select label={text("period")} value={period} onChange={({ target }) => setPeriod(target.value)}>
            <option value="">{text("periodChoose")}</option>
            {entries.periods.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        )}
        {found && found.unsure.length > 0 && (
          <fieldset className="known-names stack">
            <legend>{text("names")}</legend>
            {found.unsure.map(({ text: name, written, suggestions }) => (
              <Select
                key={name}
                label={text("name", { text: name, written })}
                value={names[name] ?? ""}
                onChange={({ target }) => setNames({ ...names, [name]: target.value })}
              >
                <option value="">{text("noneOfThese")}</option>
                {suggestions.map((suggestion) => (
                  <option key={suggestion.code} value={suggestion.code}>
                    {suggestion.name}
                  </option>
                ))}
              </Select>
            ))}
          </fieldset>
        )}
        <div className="cluster">
          <Button type="submit" {...(why ? { reason: why } : {})}>
            {text(asks ? "again" : "look")}
          </Button>
        </div>
      </form>
      {problem && <Refusal title={text("lookFailed")} problem={problem} />}
      {found && (
        <Notice
          kind={found.found.length > 0 ? "success" : "information"}
          title={text("foundCount", { count: found.found.length })}
          live
        >
          {found.kind === "iv3" && <p>{text("foundIv3")}</p>}
          {found.found.length > 0 && <p>{text("foundText")}</p>}
          {found.remarks.length > 0 && (
            <>
              <p>{text("remarks")}</p>
              <ul>
                {found.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </section>
  );
}
