import { useState } from "preact/hooks";
import type { DataKind, Stored, StorageReportReply } from "../../../../src/messaging/protocol.gen";
import { AskedTwice } from "../../../../src/pages/components/asked-twice";
import { formatBytes, formatDay } from "../../../../src/pages/format";
import { t, tn } from "../../../../src/pages/i18n";
import { hasHost, settings } from "../../../../src/pages/stored";
import { Group } from "../../editable";
import { DATA, DATA_KINDS, isKept } from "./data-kinds";
import { deleteKind } from "./data-store";
import { KeepSightings } from "./keep-sightings";

interface Props {
  report: StorageReportReply;
  take: (report: StorageReportReply) => void;
  askAgain: () => void;
}

/** What is stored, how much of it, since when, and whether it may be. */
export function StoredData({ report, take, askAgain }: Props) {
  return (
    <Group
      title={t("settings_stored")}
      hint={t("settings_stored_hint", formatBytes(report.bytes_on_disk))}
      at="stored"
    >
      <ul class="box">
        {DATA_KINDS.map((what) => (
          <Row
            key={what}
            what={what}
            stored={report.stored.find((one) => one.what === what)}
            remove={() => deleteKind(what, take, askAgain)}
          />
        ))}
      </ul>
      <KeepSightings />
    </Group>
  );
}

interface RowProps {
  what: DataKind;
  stored: Stored | undefined;
  remove: () => Promise<void>;
}

function Row({ what, stored, remove }: RowProps) {
  const [busy, setBusy] = useState(false);
  const { label, hint } = DATA[what];
  const isEmpty = !stored || stored.entries === 0;
  const deleteIt = async () => {
    setBusy(true);
    await remove();
    setBusy(false);
  };
  return (
    <li class="row row-data" data-what={what}>
      <span class="row-words">
        <span>{t(label)}</span>
        <span class="hint">{t(hint)}</span>
        <span class="hint data-amount">{amount(stored)}</span>
      </span>
      <KeepSwitch what={what} />
      <AskedTwice
        label={t("settings_delete")}
        name={t("settings_delete_kind", t(label))}
        question={t(DATA[what].isExported ? "settings_delete_sure" : "settings_delete_for_good")}
        asks={!DATA[what].isExported}
        disabled={busy || isEmpty || !hasHost()}
        onSure={() => void deleteIt()}
      />
    </li>
  );
}

/** Such as "412 entries · 38 kB · since 4 Mar 2026". */
function amount(stored: Stored | undefined): string {
  if (!stored || stored.entries === 0) return t("settings_stored_nothing");
  const parts = [tn("settings_stored_entries", stored.entries)];
  if (stored.on_disk) parts.push(formatBytes(stored.bytes));
  else parts.push(t("settings_stored_memory"));
  if (stored.since) parts.push(t("settings_stored_since", formatDay(stored.since)));
  return parts.join(" · ");
}

function KeepSwitch({ what }: { what: DataKind }) {
  const shown = settings.shown.value;
  const { switch: name, label } = DATA[what];
  if (!name || !shown) return null;
  return (
    <label class="rule-switch">
      <input
        class="unseen"
        type="checkbox"
        role="switch"
        aria-label={t("settings_keep", t(label))}
        checked={isKept(shown, name)}
        disabled={!hasHost()}
        onChange={(event) => void settings.change({ [name]: event.currentTarget.checked })}
      />
      <span class="switch" />
    </label>
  );
}
