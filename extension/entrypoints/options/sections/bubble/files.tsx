import { StarterLists } from "../../../../src/pages/starter/starter-lists";
import { t } from "../../../../src/pages/i18n";
import { Group } from "../../editable";
import { Export } from "./export";
import { Import } from "./import";

/** Starter lists, and the bubble as files. */
export function BubbleFiles() {
  return (
    <>
      <Group title={t("bubble_starters")} hint={t("bubble_starters_hint")} at="starters">
        <StarterLists />
      </Group>
      <Group title={t("bubble_import")} hint={t("bubble_import_hint")} at="import">
        <Import />
      </Group>
      <Group title={t("bubble_export")} hint={t("bubble_export_hint")} at="export">
        <Export />
      </Group>
    </>
  );
}
