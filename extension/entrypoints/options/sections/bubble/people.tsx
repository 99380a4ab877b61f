import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { askHost } from "../../../../src/pages/ask";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Icon } from "../../../../src/pages/components/icon";
import { Select } from "../../../../src/pages/components/select";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { hasHost, settings } from "../../../../src/pages/stored";
import { RowsSkeleton } from "../../skeleton";
import { AddMember } from "../add-member";
import { BulkBar } from "./bulk-bar";
import { MemberTable, type Order } from "./member-table";
import { MemberWindow } from "./member-window";
import { loadTags, tags } from "./tag-store";

const SEARCH_AFTER_MS = 120;
const EVERY_TAG = "";

/** The table of everybody in the bubble. */
export function People() {
  const connected = hasHost();
  const [query, setQuery] = useState("");
  const [tag, setTag] = useState(EVERY_TAG);
  const [order, setOrder] = useState<Order>({ sort: "name", descending: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMembers(query, tag, order);
  const choose = (handle: string, isIn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isIn) next.add(handle);
      else next.delete(handle);
      return next;
    });
  const isWhole = query === "" && tag === EVERY_TAG;
  return (
    <>
      <AddMember disabled={!connected} />
      {rows.error && <p class="hint refused">{rows.error}</p>}
      {rows.total === null && !rows.error && <Waiting connected={connected} />}
      {rows.total === 0 && isWhole && <Nobody />}
      {rows.total !== null && (rows.total > 0 || !isWhole) && (
        <section class="group" id="people">
          <div class="list-head">
            <h2>{t("settings_bubble_count", formatCount(rows.total))}</h2>
            <div class="list-tools">
              <TagFilter value={tag} onChange={setTag} />
              <Search value={query} onChange={setQuery} />
            </div>
          </div>
          <BulkBar chosen={chosen} onChosen={setChosen} rows={rows} disabled={!connected} />
          {rows.total === 0 ? (
            <p class="hint">{t("settings_bubble_none_found")}</p>
          ) : (
            <MemberTable
              rows={rows}
              total={rows.total}
              order={order}
              onOrder={setOrder}
              chosen={chosen}
              onChoose={choose}
              disabled={!connected}
            />
          )}
        </section>
      )}
    </>
  );
}

/** Asked again whenever the order, the search or, by anybody, the bubble changes. */
function useMembers(query: string, tag: string, { sort, descending }: Order): MemberWindow {
  const [, draw] = useReducer((times: number, _: null) => times + 1, 0);
  const rows = useMemo(
    () =>
      new MemberWindow(
        (part) => askHost({ type: "list_members", ...part }),
        () => draw(null),
      ),
    [],
  );
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (connected) rows.want({ query, tag: tag || null, sort, descending });
  }, [rows, connected, revision, query, tag, sort, descending]);
  useEffect(() => {
    if (connected) void loadTags();
  }, [connected, revision]);
  return rows;
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => onChange(typed.trim().replace(/^@/, "")), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      class="field"
      aria-label={t("settings_bubble_search")}
      placeholder={t("settings_bubble_search")}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function TagFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  if (!tags.value?.length) return null;
  const all = tags.value.map(({ name, members }) => ({
    value: name,
    label: `${name} (${formatCount(members)})`,
  }));
  return (
    <Select
      label={t("bubble_filter_tag")}
      options={[{ value: EVERY_TAG, label: t("bubble_every_tag") }, ...all]}
      value={value}
      onChange={onChange}
    />
  );
}

function Waiting({ connected }: { connected: boolean }) {
  if (connected) return <RowsSkeleton rows={4} />;
  return <EmptyState icon="members" text={t("settings_bubble_unknown")} />;
}

function Nobody() {
  return (
    <EmptyState icon="members" text={t("settings_bubble_empty")}>
      <a class="button" href="#bubble/files">
        <Icon name="starter" />
        {t("bubble_to_starters")}
      </a>
    </EmptyState>
  );
}
