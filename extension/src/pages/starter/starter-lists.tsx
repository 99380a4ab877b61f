import { useEffect, useState } from "preact/hooks";
import type { StarterEntry, StarterList } from "../../messaging/protocol.gen";
import { askHost } from "../ask";
import { Icon } from "../components/icon";
import { formatCount } from "../format";
import { language, t } from "../i18n";
import { hasHost, settings } from "../stored";
import { showToast } from "../toasts";
import { offerUndo } from "../undo-bubble";

/** Lists to begin with: choose one, tick whom to add. For the welcome page and the settings page. */
export function StarterLists() {
  const lists = useLists();
  const [open, setOpen] = useState<string | null>(null);
  if (!lists) return hasHost() ? <div class="skeleton skeleton-card" aria-busy="true" /> : null;
  return (
    <ul class="starter-lists">
      {lists.map((list) => (
        <li class="box starter" key={list.id}>
          <button
            type="button"
            class="starter-head"
            aria-expanded={open === list.id}
            onClick={() => setOpen(open === list.id ? null : list.id)}
          >
            <span class="row-words">
              <span class="starter-title">{list.title}</span>
              <span class="hint">{list.about}</span>
            </span>
            <span class="hint">{formatCount(list.entries.length)}</span>
            <Icon name="expand" />
          </button>
          {open === list.id && <Entries list={list} />}
        </li>
      ))}
    </ul>
  );
}

/** Asked again when the bubble changed: who is in it already cannot be added. */
function useLists(): readonly StarterList[] | null {
  const [lists, setLists] = useState<readonly StarterList[] | null>(null);
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (!connected) return;
    void askHost({ type: "starter_lists", language: language() }).then((result) => {
      if (result.ok) setLists(result.value.lists);
      else showToast({ text: result.error.message, tone: "problem" });
    });
  }, [connected, revision]);
  return lists;
}

function Entries({ list }: { list: StarterList }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = list.entries.filter(({ is_member }) => !is_member);
  const chosen = open.filter(({ handle }) => !left.has(handle));
  const toggle = (handle: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(handle);
    else next.add(handle);
    setLeft(next);
  };
  const none = new Set(open.map(({ handle }) => handle));
  return (
    <div class="starter-body">
      <ul>
        {list.entries.map((entry) => (
          <Entry
            key={entry.handle}
            entry={entry}
            isIn={!left.has(entry.handle)}
            onChange={(isIn) => toggle(entry.handle, isIn)}
          />
        ))}
      </ul>
      <div class="starter-foot">
        <button
          type="button"
          class="button button-primary"
          disabled={chosen.length === 0 || !hasHost()}
          onClick={() => void addAll(list, chosen)}
        >
          <Icon name="add" />
          {t("bubble_starter_add", formatCount(chosen.length))}
        </button>
        <button
          type="button"
          class="link-button"
          disabled={open.length === 0}
          onClick={() => setLeft(left.size > 0 ? new Set() : none)}
        >
          {t(left.size > 0 ? "bubble_starter_all" : "bubble_starter_none")}
        </button>
        {list.source && <span class="hint">{list.source}</span>}
      </div>
    </div>
  );
}

interface EntryProps {
  entry: StarterEntry;
  isIn: boolean;
  onChange: (isIn: boolean) => void;
}

function Entry({ entry, isIn, onChange }: EntryProps) {
  const { handle, name, why, remark, is_member } = entry;
  return (
    <li>
      <label class="row starter-row">
        <input
          type="checkbox"
          class="check"
          checked={is_member || isIn}
          disabled={is_member}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="row-words">
          <span>
            <bdi>{name}</bdi> <span class="handle">@{handle}</span>
          </span>
          {why && <span class="hint">{why}</span>}
          {remark && <span class="hint">{remark}</span>}
        </span>
        {is_member && <span class="hint">{t("discover_added")}</span>}
      </label>
    </li>
  );
}

async function addAll(list: StarterList, entries: readonly StarterEntry[]): Promise<void> {
  const handles = entries.map(({ handle }) => handle);
  const request = { type: "add_starter", list: list.id, handles, language: language() } as const;
  const result = await askHost(request);
  if (!result.ok) {
    showToast({ text: result.error.message, tone: "problem" });
    return;
  }
  const { changed, undo } = result.value;
  offerUndo(t("bubble_starter_added", formatCount(changed.length)), [undo]);
}
