import { useState } from "preact/hooks";
import type { Tag } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { ColourPicker } from "../../../../src/pages/components/colour-picker";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Icon } from "../../../../src/pages/components/icon";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { showToast } from "../../../../src/pages/toasts";
import { RowsSkeleton } from "../../skeleton";
import { bulk, complain } from "./change";
import { TagField } from "./tag-field";
import { tags } from "./tag-store";

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
      <TagField onTag={(name) => void setTag({ name })} />
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
    if (to && to !== name) void setTag({ name, colour, rename_to: to });
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
        <span class="hint">{t("bubble_tag_members", formatCount(members))}</span>
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
        onClick={() => void removeTag(tag)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Undo gives the tag, with its colour, back to those who had it. */
async function removeTag({ name, colour }: Tag): Promise<void> {
  const had = await membersWith(name);
  const result = await askHost({ type: "remove_tag", name });
  if (!result.ok) {
    complain(result.error.message);
    return;
  }
  tags.value = result.value.tags;
  const undo = async () => {
    await setTag({ name, colour });
    await bulk(had, { action: "add_tag", tag: name });
  };
  showToast({ text: t("bubble_tag_removed", name), undo: () => void undo() });
}

async function membersWith(tag: string): Promise<string[]> {
  const handles: string[] = [];
  for (let offset = 0; ;) {
    const result = await askHost({ type: "list_members", tag, offset, limit: 500 });
    if (!result.ok) return handles;
    handles.push(...result.value.members.map(({ handle }) => handle));
    offset += result.value.members.length;
    if (offset >= result.value.total || result.value.members.length === 0) return handles;
  }
}
