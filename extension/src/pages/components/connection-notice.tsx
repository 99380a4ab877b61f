import { useState } from "preact/hooks";
import { reconnect } from "../ask";
import { CONNECTION_TEXT } from "../connection-text";
import { t } from "../i18n";
import { connection, problem } from "../stored";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";

/** A dot and the state in words. Of several on a page, one is `live`: readers hear its changes. */
export function ConnectionDot({ live = false }: { live?: boolean }) {
  const { tone, title } = CONNECTION_TEXT[connection.value?.state ?? "connecting"];
  return (
    <span class={`dot dot-${tone}`} role={live ? "status" : undefined}>
      <span>{t(title)}</span>
    </span>
  );
}

/** What went wrong and what to do; nothing while all is well. */
export function ConnectionNotice() {
  if (!problem.value) return null;
  const { title, advice, command } = CONNECTION_TEXT[problem.value];
  return (
    <section class="notice">
      <Icon name="warning" size={20} />
      <div class="notice-body">
        <h2 class="notice-title">{t(title)}</h2>
        {advice && <p>{t(advice)}</p>}
        {command && (
          <div class="command">
            <code>{command}</code>
            <CopyButton text={() => command} label={t("popup_copy_command")} />
          </div>
        )}
        <RetryButton label={t("popup_try_again")} />
      </div>
    </section>
  );
}

export function RetryButton({ label }: { label: string }) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await reconnect();
    setBusy(false);
  };
  return (
    <button type="button" class="button" disabled={busy} onClick={() => void retry()}>
      <Icon name="retry" />
      {busy ? t("popup_trying") : label}
    </button>
  );
}
