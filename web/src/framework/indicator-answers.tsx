import type { listPublicAnswers } from "@lokaal17/shared/contract/questions";
import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PublicAnswers } from "../questions/public-answers.tsx";
import { read } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { WhenMounted } from "../ui/when-mounted.tsx";

const answersQuery = (indicator: string) =>
  read<typeof listPublicAnswers>("/v1/questions/answers", { query: { indicator } });

/**
 * Questions about an indicator that were answered in public, and the way to ask one. Answers come at any time, and a
 * page that reads them is not kept on the server: they come after the page.
 */
export function IndicatorAnswers({ code }: { code: string }) {
  const text = useText(goalPages);
  return (
    <section className="section stack" aria-labelledby="vragen">
      <h2 id="vragen">{text("answers")}</h2>
      <WhenMounted>
        <Answers code={code} />
      </WhenMounted>
      <p>
        <Link to="/klopt" search={{ indicator: code }}>
          {text("ask")}
        </Link>
      </p>
    </section>
  );
}

function Answers({ code }: { code: string }) {
  const { data } = useQuery(answersQuery(code));
  return data ? <PublicAnswers answers={data.answers} /> : null;
}
