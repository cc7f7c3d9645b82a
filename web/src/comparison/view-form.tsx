import { viewText } from "@lokaal17/shared/text/view-pages";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";

interface ViewFormProps {
  /** What the address says besides the fields of this form; it stays. */
  keep: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** True where text is typed: the button then stays in view with scripts as well. */
  withButton?: boolean;
  children: ReactNode;
}

/**
 * Fields that are part of the address. With scripts a choice takes effect at once; without, a button sends the form:
 * the same view at the same address.
 */
export function ViewForm({ keep, withButton = false, children }: ViewFormProps) {
  const text = useText(viewText);
  const locale = useLocale();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const button = (
    <button type="submit" className={buttonClass({ kind: "secondary" })}>
      {text("filter")}
    </button>
  );
  return (
    <form
      className="view-form no-print"
      action={addressIn(locale, pathname)}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = Object.fromEntries(new FormData(event.currentTarget));
        // The route's own reader drops what is empty or unusable.
        navigate({ to: ".", search: chosen, resetScroll: false });
      }}
    >
      {Object.entries(keep).map(
        ([key, value]) =>
          value !== undefined && <input key={key} type="hidden" name={key} value={String(value)} />,
      )}
      {children}
      {withButton ? button : <noscript>{button}</noscript>}
    </form>
  );
}
