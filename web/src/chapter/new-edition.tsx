import { profiles } from "@lokaal17/shared/chapter/outline";
import type { EditionSummary, postEdition } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { useNavigate } from "@tanstack/react-router";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { draftFrom, type EditionDraft, mistakesIn, profileOf, slugOf } from "./edition-draft.ts";

const fields: readonly (keyof EditionDraft)[] = ["year", "nameNl", "nameEn", "slug", "deadline"];

/** A new edition: it begins with the texts of the last one, unless the editor chooses otherwise. */
export function NewEdition({ editions }: { editions: readonly EditionSummary[] }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  const navigate = useNavigate();
  const { errors, problem, busy, setErrors, write } = useOwnWrite(fields);
  const [draft, setDraft] = useState(() => draftFrom(editions[0], "vnr", editions[0]?.year ?? 2026));

  const begin = (slug: string) => {
    const from = editions.find((one) => one.slug === slug);
    setDraft(draftFrom(from, draft.profile, Number(dayInAmsterdam(new Date()).slice(0, 4))));
  };
  /** The address follows kind and year as long as nobody chose another one. */
  const set = (change: Partial<EditionDraft>) => {
    const next = { ...draft, ...change };
    const follows = draft.slug === slugOf(draft.profile, draft.year) && change.slug === undefined;
    setDraft(follows ? { ...next, slug: slugOf(next.profile, next.year) } : next);
  };
  const field = (name: keyof EditionDraft) => ({
    value: draft[name],
    error: errors[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => set({ [name]: target.value }),
  });

  async function make(event: FormEvent) {
    event.preventDefault();
    const mistakes = Object.entries(mistakesIn(draft)).map(([name, wrong]) => [name, text(wrong)]);
    setErrors(Object.fromEntries(mistakes));
    if (mistakes.length > 0 || busy) return;
    const { slug, profile, year, nameNl, nameEn, startFrom, deadline } = draft;
    const isMade = await write("", () =>
      send<typeof postEdition>("post", "/v1/editions", {
        body: {
          slug,
          profile,
          year: Number(year),
          name: { nl: nameNl.trim(), en: nameEn.trim() },
          startFrom: startFrom || null,
          deadline: deadline || null,
        },
      }),
    );
    if (isMade) await navigate({ to: "/hoofdstuk/$edition", params: { edition: slug } });
  }

  return (
    <form className="stack form-narrow" onSubmit={make} noValidate>
      <p>{text("newText")}</p>
      {editions.length > 0 && (
        <Select
          label={text("newStart")}
          hint={text("newStartHint")}
          value={draft.startFrom}
          onChange={({ target }) => begin(target.value)}
        >
          {editions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name[locale]}
            </option>
          ))}
          <option value="">{text("newStartNone")}</option>
        </Select>
      )}
      <div className="field-row">
        <Select
          label={text("profile")}
          value={draft.profile}
          onChange={({ target }) => set({ profile: profileOf(target.value) })}
        >
          {profiles.map((profile) => (
            <option key={profile} value={profile}>
              {text(`profile.${profile}`)}
            </option>
          ))}
        </Select>
        <Field label={text("year")} inputMode="numeric" autoComplete="off" {...field("year")} />
      </div>
      <div className="field-row">
        <Field
          label={text("nameNl")}
          hint={text("nameHint")}
          maxLength={120}
          autoComplete="off"
          {...field("nameNl")}
        />
        <Field label={text("nameEn")} maxLength={120} autoComplete="off" {...field("nameEn")} />
      </div>
      <div className="field-row">
        <Field
          label={text("slug")}
          hint={text("slugHint")}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...field("slug")}
        />
        <Field label={text("deadline")} type="date" {...field("deadline")} />
      </div>
      {problem && <Refusal title={text("createFailed")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("busy") } : {})}>
          {text("create")}
        </Button>
      </div>
    </form>
  );
}
