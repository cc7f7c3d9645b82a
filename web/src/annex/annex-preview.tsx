import type { AnnexIndicator, AnnexView } from "@lokaal17/shared/contract/annex";
import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

/** The tables of the file as they will be, policy field by policy field, in the language of the file. */
export function AnnexPreview({ annex }: { annex: AnnexView }) {
  const text = useText(annexScreens);
  const locale = useLocale();
  const heads = annexScreens(annex.language);
  const fact = (key: keyof AnnexIndicator["facts"]) => ({
    key,
    head: heads(`head.${key}`),
    cell: ({ facts }: AnnexIndicator) => facts[key],
  });
  return (
    <div className="annex-preview stack stack--wide" lang={annex.language}>
      <div className="stack stack--tight">
        <p>
          <strong>{annex.title}</strong>
        </p>
        <p>{annex.edition}</p>
        <p>{annex.share}</p>
        <p>{annex.peers}</p>
        <p className="meta-line" lang={locale}>
          {text("preview-example", { mark: annex.mark })}
        </p>
      </div>
      {annex.fields.map(({ code, name, indicators }) => (
        <details key={code} className="annex-preview__field" open={code === annex.fields[0]?.code}>
          <summary>
            <h3>
              {code} {name}
            </h3>{" "}
            <span lang={locale}>{text("indicators-in", { count: indicators.length })}</span>
          </summary>
          <DataTable
            caption={`${code} ${name}`}
            captionHidden
            rows={indicators}
            rowKey={({ indicator }) => indicator}
            columns={[
              {
                key: "indicator",
                head: heads("head.indicator"),
                cell: ({ name: indicatorName, unit }) => (
                  <>
                    {indicatorName} <small>({unit})</small>
                  </>
                ),
              },
              fact("value"),
              fact("year"),
              fact("mid"),
              fact("diff"),
              fact("aim"),
              fact("note"),
              fact("src"),
            ]}
          />
          <p className="annex-preview__own" lang={locale}>
            {text("preview-own")}
          </p>
        </details>
      ))}
    </div>
  );
}
