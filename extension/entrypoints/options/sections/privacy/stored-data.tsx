import { DELETING } from "../../../../src/messaging/leaving";
import type { DataKind, Stored, StorageReportReply } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { deleteUnlessUndone, leaving } from "../../../../src/pages/deleting";
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
}

/** What is stored, how much of it, since when, and whether it may be. */
export function StoredData({ report, take }: Props) {
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
            remove={() => deleteKind(what, take)}
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
  remove: () => void;
}

function Row({ what, stored, remove }: RowProps) {
  const { label, hint } = DATA[what];
  const isEmpty = !stored || stored.entries === 0;
  const isLeaving = leaving.value.has(what);
  return (
    <li class="row row-data" data-what={what}>
      <span class="row-words">
        <span>{t(label)}</span>
        <span class="hint">{t(hint)}</span>
        <span class="hint data-amount">{isLeaving ? t("settings_leaving") : amount(stored)}</span>
      </span>
      <KeepSwitch what={what} isEmpty={isEmpty} />
      <button
        type="button"
        class="icon-button"
        aria-label={t("settings_delete_kind", t(label))}
        title={t("settings_delete")}
        disabled={isLeaving || isEmpty || !hasHost()}
        onClick={remove}
      >
        <Icon name="delete" />
      </button>
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

function KeepSwitch({ what, isEmpty }: { what: DataKind; isEmpty: boolean }) {
  const shown = settings.shown.value;
  const { switch: name, label } = DATA[what];
  if (!name || !shown) return null;
  const deleting = DELETING.find((one) => one === name);
  const isLeaving = deleting !== undefined && leaving.value.has(deleting);
  const change = (isOn: boolean) => {
    const work = () => settings.change({ [name]: isOn });
    const text = t("settings_deleting", t(label));
    if (isOn || isEmpty || !deleting) void work();
    else deleteUnlessUndone({ names: [deleting], text, work });
  };
  return (
    <label class="rule-switch">
      <input
        class="unseen"
        type="checkbox"
        role="switch"
        aria-label={t("settings_keep", t(label))}
        checked={isKept(shown, name) && !isLeaving}
        disabled={isLeaving || !hasHost()}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span class="switch" />
    </label>
  );
}
