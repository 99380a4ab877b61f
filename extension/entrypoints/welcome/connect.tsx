import { ConnectionDot, ConnectionNotice } from "../../src/pages/components/connection-notice";
import { Icon } from "../../src/pages/components/icon";
import { t } from "../../src/pages/i18n";
import { isConnected, problem } from "../../src/pages/stored";

/** The host, green when it is there; else what to do. It tries again by itself, too. */
export function Connect() {
  return (
    <>
      <div class={isConnected() ? "box connect connect-good" : "box connect"}>
        <ConnectionDot live />
        <p class="hint">{t(isConnected() ? "welcome_connected" : "welcome_connecting")}</p>
        {isConnected() && <Icon name="check" size={24} />}
      </div>
      {problem.value && <ConnectionNotice />}
    </>
  );
}
