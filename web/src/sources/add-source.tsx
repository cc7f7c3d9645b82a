import type { putSource, SourceView } from "@lokaal17/shared/contract/sources";
import { formatDate } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { tablesQuery } from "./queries.ts";

/** Searches the tables of the source itself, and makes a source of one. */
export function AddSource({ sources }: { sources: readonly SourceView[] }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const navigate = useNavigate();
  const { problem, busy, write } = useOwnWrite();
  const [wanted, setWanted] = useState("");
  const [short, setShort] = useState(false);
  const found = useQuery({ ...tablesQuery(wanted), enabled: wanted !== "", retry: false });
  const known = new Set(sources.map(({ table }) => table));

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("tabel") ?? "").trim();
    setShort(typed.length < 2);
    if (typed.length >= 2) setWanted(typed);
  }

  const add = (table: string, title: string) =>
    write(text("saved"), async () => {
      const id = `cbs-${table}`;
      await send<typeof putSource>("put", "/v1/sources/:id", {
        params: { id },
        body: { table, title, schedule: "manual", active: true, mappings: [] },
        ifMatch: '"0"',
        idempotencyKey: newId(),
      });
      await navigate({ to: "/bronnen/$source", params: { source: id } });
    });

  return (
    <section className="section stack" aria-labelledby="tabel-toevoegen">
      <h2 id="tabel-toevoegen">{text("addTitle")}</h2>
      <form className="stack" onSubmit={search} noValidate>
        <Field
          label={text("addSearch")}
          hint={text("addHint")}
          name="tabel"
          type="search"
          autoComplete="off"
          maxLength={100}
          error={short ? text("searchShort") : undefined}
        />
        <div className="cluster">
          <Button type="submit" kind="secondary" {...(found.isFetching ? { reason: text("searching") } : {})}>
            {text("search")}
          </Button>
        </div>
      </form>
      {found.error && <Refusal title={text("searchFailed")} problem={problemOf(found.error)} />}
      {problem && <Refusal title={text("addFailed")} problem={problem} />}
      {found.data && (
        <>
          <p role="status">{text("found", { count: found.data.tables.length })}</p>
          <ul className="plain-rows">
            {found.data.tables.map(({ table, title, modified }) => (
              <li key={table}>
                <strong>{title}</strong>{" "}
                <span className="meta-line">
                  {table}
                  {modified && `, ${text("tableChanged", { date: formatDate(modified, locale) })}`}
                </span>{" "}
                {known.has(table) ? (
                  <span className="meta-line">{text("known")}</span>
                ) : (
                  <Button
                    small
                    kind="secondary"
                    aria-label={text("addOf", { title })}
                    onClick={() => add(table, title)}
                    {...(busy ? { reason: text("busy") } : {})}
                  >
                    {text("add")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
