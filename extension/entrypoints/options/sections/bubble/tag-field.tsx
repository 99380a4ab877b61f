import { useId, useState } from "preact/hooks";
import { t } from "../../../../src/pages/i18n";
import { tags } from "./tag-store";

interface Props {
  onTag: (name: string) => void;
  onCancel?: () => void;
}

const MAX_LENGTH = 40;

/** A field for one tag; the known ones are offered. */
export function TagField({ onTag, onCancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const name = typed.trim().replace(/\s+/g, " ");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name === "") return;
    onTag(name);
    setTyped("");
  };
  return (
    <form class="tag-field" onSubmit={submit}>
      <input
        class="field"
        list={id}
        maxLength={MAX_LENGTH}
        autocomplete="off"
        aria-label={t("bubble_tag_search")}
        placeholder={t("bubble_tag_search")}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onCancel?.()}
      />
      <datalist id={id}>
        {tags.value?.map((tag) => (
          <option key={tag.name} value={tag.name} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={name === ""}>
        {t("settings_member_add")}
      </button>
    </form>
  );
}
