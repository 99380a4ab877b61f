import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ConnectionNotice } from "../../src/pages/components/connection-notice";
import { t } from "../../src/pages/i18n";
import { isLoaded } from "../../src/pages/stored";
import { Toasts } from "../../src/pages/toasts";
import { RecoveryNotice } from "./recovery-notice";
import { route, SECTIONS, type Section } from "./routes";
import { About } from "./sections/about";
import { Bubble } from "./sections/bubble";
import { ConnectionSection } from "./sections/connection";
import { Discover } from "./sections/discover";
import { Overview } from "./sections/overview/overview";
import { Privacy } from "./sections/privacy/privacy";
import { Review } from "./sections/review/review";
import { Rules } from "./sections/rules/rules";
import { Show } from "./sections/show";
import { SideNavigation } from "./side-navigation";
import { PageSkeleton } from "./skeleton";

const BODIES: Record<Section, ComponentType> = {
  overview: Overview,
  show: Show,
  bubble: Bubble,
  discover: Discover,
  rules: Rules,
  review: Review,
  privacy: Privacy,
  connection: ConnectionSection,
  about: About,
};

export function SettingsPage() {
  return (
    <div class="layout">
      <SideNavigation />
      <main class="column">{isLoaded.value ? <Current /> : <PageSkeleton />}</main>
      <Toasts />
    </div>
  );
}

function Current() {
  const name = route.value.section;
  const Body = BODIES[name];
  const heading = useHeadingFocus(name);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t(SECTIONS[name].label)}
      </h1>
      <ConnectionNotice />
      <RecoveryNotice />
      <Body key={name} />
    </>
  );
}

/** After a change of section a screen reader starts at its heading; not when the page opens. */
function useHeadingFocus(name: Section) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(name);
  useEffect(() => {
    if (seen.current !== name) heading.current?.focus({ preventScroll: true });
    seen.current = name;
  }, [name]);
  return heading;
}
