import { useEffect, useState } from "preact/hooks";
import type { Account } from "../../../src/messaging/protocol.gen";
import { Icon } from "../../../src/pages/components/icon";
import { formatCount } from "../../../src/pages/format";
import { t } from "../../../src/pages/i18n";
import { hasHost } from "../../../src/pages/stored";
import { loadMembers, members, removeMember } from "../members";
import { RowsSkeleton } from "../skeleton";
import { AddMember } from "./add-member";

/** From this many members on, a field to search them is worth its place. */
const MANY = 12;

export function Bubble() {
  const connected = hasHost();
  useEffect(() => {
    if (connected) void loadMembers();
  }, [connected]);
  return (
    <>
      <p class="lead">{t("settings_bubble_lead")}</p>
      <AddMember disabled={!connected} />
      <Members connected={connected} />
    </>
  );
}

function Members({ connected }: { connected: boolean }) {
  const [wanted, setWanted] = useState("");
  const all = members.value;
  if (!all) {
    return connected ? <RowsSkeleton rows={3} /> : <Empty text={t("settings_bubble_unknown")} />;
  }
  if (all.length === 0) return <Empty text={t("settings_bubble_empty")} />;
  const found = all.filter((account) => matches(account, wanted));
  return (
    <section class="group">
      <div class="list-head">
        <h2>{t("settings_bubble_count", formatCount(all.length))}</h2>
        {all.length >= MANY && (
          <input
            type="search"
            class="field"
            aria-label={t("settings_bubble_search")}
            placeholder={t("settings_bubble_search")}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
      </div>
      {found.length === 0 && <p class="hint">{t("settings_bubble_none_found")}</p>}
      {found.length > 0 && (
        <ul class="box">
          {found.map((account) => (
            <Member key={account.handle} account={account} disabled={!connected} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Member({ account, disabled }: { account: Account; disabled: boolean }) {
  const { handle, name } = account;
  const label = t("settings_member_remove", handle);
  return (
    <li class="row">
      <span class="avatar" aria-hidden="true">
        {(name || handle).slice(0, 1).toUpperCase()}
      </span>
      <span class="row-words">
        {name && <bdi>{name}</bdi>}
        <a class="handle" href={`https://x.com/${handle}`} target="_blank" rel="noreferrer">
          @{handle}
        </a>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={() => void removeMember(account)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

function matches({ handle, name }: Account, wanted: string): boolean {
  const typed = wanted.trim().replace(/^@/, "").toLowerCase();
  return `${handle} ${name}`.toLowerCase().includes(typed);
}

function Empty({ text }: { text: string }) {
  return (
    <div class="empty-state">
      <Icon name="members" size={24} />
      <p>{text}</p>
    </div>
  );
}
