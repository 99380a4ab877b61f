import { useId, useState } from "preact/hooks";
import { Icon } from "../../../../src/pages/components/icon";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { Group } from "../../editable";
import { deleteEverything } from "./data-store";

/** The one act that cannot be undone: a word has to be typed for it. */
export function DeleteEverything({ folders }: { folders: readonly string[] }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const word = t("settings_delete_word");
  const isSure = typed.trim().toLowerCase() === word.toLowerCase();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isSure) return;
    setBusy(true);
    // The page starts again as on its first day: nothing of what it knows is true any more.
    if (await deleteEverything()) location.reload();
    setBusy(false);
  };
  return (
    <Group title={t("settings_delete_everything")} at="delete">
      <form class="box danger" onSubmit={(event) => void submit(event)}>
        <p>{t("settings_delete_everything_hint")}</p>
        <label for={id}>{t("settings_delete_type", word)}</label>
        <div class="add-line">
          <input
            id={id}
            class="field"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            disabled={busy || !hasHost()}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button
            type="submit"
            class="button button-danger"
            disabled={!isSure || busy || !hasHost()}
          >
            <Icon name="delete" />
            {t("settings_delete_everything")}
          </button>
        </div>
        <p class="hint">{t("settings_delete_folders", folders.join(", "))}</p>
      </form>
    </Group>
  );
}
