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
  /** What a choice does with scripts, instead of sending the form. */
  onChoice?: (name: string, value: string) => void;
  className?: string;
  children: ReactNode;
}

/**
 * Fields that are part of the address. With scripts a choice takes effect at once; without, a button sends the form:
 * the same view at the same address.
 */
export function ViewForm({ keep, withButton, onChoice, className = "view-form", children }: ViewFormProps) {
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
      className={`${className} no-print`}
      action={addressIn(locale, pathname)}
      onChange={({ target, currentTarget }) => {
        const isTicked = target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);
        if (!onChoice) {
          if (target instanceof HTMLSelectElement) currentTarget.requestSubmit();
        } else if (isTicked || target instanceof HTMLSelectElement)
          onChoice(target.name, isTicked && !target.checked ? "" : target.value);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (onChoice) return;
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
