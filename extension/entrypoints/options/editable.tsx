import type { ComponentChildren } from "preact";
import type { Settings } from "../../src/messaging/protocol.gen";
import { t } from "../../src/pages/i18n";
import { hasHost, settings } from "../../src/pages/stored";

/**
 * Controls over the settings: usable while the host is there to store a change, read-only else.
 * Before the first connection nothing is known, and it says so.
 */
export function Editable({ children }: { children: (settings: Settings) => ComponentChildren }) {
  const shown = settings.shown.value;
  if (!shown) return <p class="empty-state">{t("settings_nothing_yet")}</p>;
  return (
    <fieldset class="editable" disabled={!hasHost()}>
      {children(shown)}
    </fieldset>
  );
}

export function Group(props: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="group">
      <div class="group-head">
        <h2>{props.title}</h2>
        {props.hint && <p class="hint">{props.hint}</p>}
      </div>
      {props.children}
    </section>
  );
}
