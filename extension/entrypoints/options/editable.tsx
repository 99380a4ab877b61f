import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Settings } from "../../src/messaging/protocol.gen";
import { t } from "../../src/pages/i18n";
import { hasHost, settings } from "../../src/pages/stored";
import { route } from "./routes";

const MARKED_MS = 1_600;

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

interface GroupProps {
  title: string;
  hint?: string;
  /** Its name in addresses: #show/ads. */
  at?: string;
  children: ComponentChildren;
}

export function Group({ title, hint, at, children }: GroupProps) {
  const place = useArrival(at);
  return (
    <section class="group" id={at} ref={place}>
      <div class="group-head">
        <h2>{title}</h2>
        {hint && <p class="hint">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** Comes into view, and is marked for a moment, when the address names it. */
export function useArrival(at: string | undefined) {
  const place = useRef<HTMLElement>(null);
  const asked = route.value;
  useEffect(() => {
    const element = place.current;
    if (!at || asked.at !== at || !element) return;
    element.scrollIntoView({ block: "start" });
    element.dataset.arrived = "";
    const timer = setTimeout(() => delete element.dataset.arrived, MARKED_MS);
    return () => clearTimeout(timer);
  }, [asked, at]);
  return place;
}
