import { useId, useState } from "preact/hooks";
import { Icon } from "../../../src/pages/components/icon";
import { t } from "../../../src/pages/i18n";
import { readHandle } from "../handle";
import { addMember } from "./bubble/change";

export function AddMember({ disabled }: { disabled: boolean }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const handle = readHandle(typed);
    setRefused(handle === null);
    if (handle !== null && (await addMember(handle))) setTyped("");
  };
  return (
    <form class="add" onSubmit={(event) => void add(event)}>
      <label for={id}>{t("settings_member_add_label")}</label>
      <div class="add-line">
        <input
          id={id}
          class="field"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder={t("settings_member_placeholder")}
          value={typed}
          disabled={disabled}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refused` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={disabled || !typed.trim()}>
          <Icon name="add" />
          {t("settings_member_add")}
        </button>
      </div>
      {refused && (
        <p id={`${id}-refused`} class="hint refused" role="alert">
          {t("settings_member_refused")}
        </p>
      )}
    </form>
  );
}
