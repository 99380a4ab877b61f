import { Icon } from "../../src/pages/components/icon";
import { askHost } from "../../src/pages/ask";
import { formatDay } from "../../src/pages/format";
import { t } from "../../src/pages/i18n";
import { useReply } from "./use-reply";

/** Tells that the database was damaged and what took its place, until the user has read it. */
export function RecoveryNotice() {
  const { reply, askAgain } = useReply({ type: "status" });
  if (!reply?.recovery) return null;
  const { at, kept_as: keptAs, restored_from: from } = reply.recovery;
  const confirm = () => void askHost({ type: "confirm_recovery" }).then(askAgain);
  return (
    <section class="notice" role="alert">
      <Icon name="warning" size={20} />
      <div class="notice-body">
        <h2 class="notice-title">{t("settings_recovery", formatDay(new Date(at)))}</h2>
        <p>
          {from
            ? t("settings_recovery_backup", formatDay(new Date(from)))
            : t("settings_recovery_empty")}
        </p>
        <p>{t("settings_recovery_kept", keptAs)}</p>
        <button type="button" class="button" onClick={confirm}>
          {t("settings_understood")}
        </button>
      </div>
    </section>
  );
}
