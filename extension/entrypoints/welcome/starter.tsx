import { t } from "../../src/pages/i18n";
import { StarterLists } from "../../src/pages/starter/starter-lists";
import { hasHost } from "../../src/pages/stored";

/** Lists to begin with. */
export function Starter() {
  return hasHost() ? <StarterLists /> : <p class="later">{t("welcome_starter_later")}</p>;
}
