import type { Failure } from "../../src/messaging/protocol.gen";
import { Icon } from "../../src/pages/components/icon";
import { t } from "../../src/pages/i18n";

/** In the place of what the host could not tell: what happened and what to do. */
export function Refused({ failure }: { failure: Failure }) {
  return (
    <div class="notice" role="alert">
      <Icon name="warning" size={20} />
      <div class="notice-body">
        <p>{failure.code === "unknown_type" ? t("settings_host_too_old") : failure.message}</p>
      </div>
    </div>
  );
}
