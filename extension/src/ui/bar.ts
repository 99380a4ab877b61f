// What stands in for a collapsed or hidden tweet: who, what, and Show.
import { t } from "../pages/i18n";
import { button, h } from "./dom";
import { cached } from "./texts";

export interface BarView {
  isHidden: boolean;
  /** "Personal", or the kind. */
  what: string;
  who: string;
  /** The picture the page shows already. */
  avatarUrl: string | null;
}

export interface BarActions {
  onShow: () => void;
  onWhy: (anchor: HTMLElement) => void;
}

export function createBar(view: BarView, { onShow, onWhy }: BarActions): HTMLElement {
  const said = t(view.isHidden ? "page_hidden_by" : "page_collapsed_by", view.what, view.who);
  const text = t("page_bar", view.what, view.who);
  const why = button(
    { class: "label", "aria-label": t("badge_why", text), "aria-haspopup": "dialog" },
    onWhy,
    h("span", { dir: "auto" }, text),
  );
  const show = button({ class: "show", title: said }, onShow, cached("page_show"));
  return h("div", { class: "bar", role: "group", "aria-label": said }, ...avatar(view), why, show);
}

function avatar({ avatarUrl }: BarView): HTMLElement[] {
  return avatarUrl ? [h("img", { src: avatarUrl, alt: "", draggable: "false" })] : [];
}
