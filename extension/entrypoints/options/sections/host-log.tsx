import { useEffect, useRef } from "preact/hooks";
import { CopyButton } from "../../../src/pages/components/copy-button";
import { Icon } from "../../../src/pages/components/icon";
import { t } from "../../../src/pages/i18n";
import { Group } from "../editable";
import { useReply } from "../use-reply";

/** The end of the host's log; it never has the text of a tweet. */
export function HostLog() {
  const { reply, askAgain } = useReply({ type: "host_log", lines: 200 });
  const text = reply?.lines.join("\n") ?? "";
  const place = useRef<HTMLPreElement>(null);
  useEffect(() => place.current?.scrollTo(0, place.current.scrollHeight), [text]);
  return (
    <Group title={t("settings_log")} hint={t("settings_log_hint")} at="log">
      {reply?.lines.length === 0 && <p class="empty-state">{t("settings_log_empty")}</p>}
      {text && (
        <pre class="log" ref={place} tabIndex={0} aria-label={t("settings_log")}>
          {text}
        </pre>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={askAgain}>
          <Icon name="retry" />
          {t("settings_log_again")}
        </button>
        {text && <CopyButton wide text={() => text} label={t("settings_log_copy")} />}
      </div>
    </Group>
  );
}
