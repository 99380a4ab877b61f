import { useState } from "preact/hooks";
import type { Tag } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { ColourPicker } from "../../../../src/pages/components/colour-picker";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Icon } from "../../../../src/pages/components/icon";
import { t, tn, type MessageKey } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { offerUndo } from "../../../../src/pages/undo-bubble";
import { RowsSkeleton } from "../../skeleton";
import { complain } from "./change";
import { TagField } from "./tag-field";
import { colourOf, loadTags, tags } from "./tag-store";

interface SetTag {
  name: string;
  colour?: string | null;
  rename_to?: string;
}

async function setTag(change: SetTag): Promise<void> {
  const result = await askHost({ type: "set_tag", ...change });
  if (result.ok) tags.value = result.value.tags;
  else complain(result.error.message);
}

/** Every tag, with its colour, which the rings in the timeline take on. */
export function Tags() {
  if (!tags.value) return hasHost() ? <RowsSkeleton rows={3} /> : null;
  return (
    <>
      <TagField onTag={(name) => void setTag({ name, colour: colourOf(name) })} />
      {tags.value.length === 0 && <EmptyState icon="tag" text={t("bubble_tags_empty")} />}
      {tags.value.length > 0 && (
        <ul class="box tag-list">
          {tags.value.map((tag) => (
            <TagRow key={tag.name} tag={tag} />
          ))}
        </ul>
      )}
    </>
  );
}

function TagRow({ tag }: { tag: Tag }) {
  const { name, colour, members } = tag;
  const [typed, setTyped] = useState(name);
  const rename = () => {
    const to = typed.trim();
    const request = { type: "set_tag", name, colour, rename_to: to } as const;
    if (to && to !== name) void changeTag(request, "bubble_tag_renamed");
    else setTyped(name);
  };
  const label = t("bubble_tag_remove", name);
  return (
    <li class="row">
      <span class="row-words">
        <input
          class="field plain-field"
          aria-label={t("bubble_tag_rename", name)}
          maxLength={40}
          value={typed}
          disabled={!hasHost()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
        <span class="hint">{tn("bubble_tag_members", members)}</span>
      </span>
      <ColourPicker
        name={name}
        family="research"
        value={colour}
        onChange={(next) => void setTag({ name, colour: next })}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        disabled={!hasHost()}
        onClick={() => void changeTag({ type: "remove_tag", name }, "bubble_tag_removed")}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Takes a tag from all who have it, or, by another's name, makes the two one. */
async function changeTag(
  request: (SetTag & { type: "set_tag" }) | { type: "remove_tag"; name: string },
  done: MessageKey,
): Promise<void> {
  const result = await askHost(request);
  if (!result.ok) {
    complain(result.error.message);
    return;
  }
  const { tags: all, undo } = result.value;
  tags.value = all;
  if (undo !== null) offerUndo(t(done, request.name), [undo], () => void loadTags());
}
