import { pausedUntil } from "../../src/feed/pause";
import { formatCount } from "../../src/pages/format";
import { t, type MessageKey } from "../../src/pages/i18n";
import { Icon } from "../../src/pages/components/icon";
import { isConnected, settings } from "../../src/pages/stored";
import type { PageCounts } from "../../src/messaging/runtime";
import type { IconName } from "../../src/ui/icons";
import { KindBar } from "./kind-bar";
import { allowSites, page, reloadPage } from "./page";

const HOME = "https://x.com/home";

export function PageSummary() {
  const state = page.value;
  if (state.is === "looking") return <Skeleton />;
  if (state.is === "elsewhere") return <Elsewhere />;
  if (state.is === "not_allowed") return <NotAllowed />;
  if (state.is === "not_started") return <NotStarted tab={state.tab} />;
  return <Counts counts={state.counts} />;
}

function Counts({ counts }: { counts: PageCounts }) {
  if (counts.seen === 0) return <Nothing />;
  return (
    <section class="counts" aria-label={t("popup_this_page")}>
      <p class="headline">
        <strong>{formatCount(counts.professional)}</strong>
        <span>{t("popup_professional_of", formatCount(counts.seen))}</span>
      </p>
      {counts.professional > 0 ? (
        <KindBar kinds={counts.kinds} />
      ) : (
        <p class="hint">{t("popup_nothing_professional")}</p>
      )}
      <dl class="cells">
        <Cell icon="personal" label="outcome_personal" count={counts.personal} />
        <Cell icon="unsure" label="outcome_unsure" count={counts.unsure} />
        <Cell icon="ad" label="popup_ads" count={counts.ads} />
        <Cell icon="hide" label="popup_hidden" count={counts.hidden} />
      </dl>
    </section>
  );
}

function Nothing() {
  const shown = settings.shown.value;
  // That nothing is counted then is said above.
  if (shown && pausedUntil(shown) !== null) return null;
  return (
    <section class="empty">
      <p>{t(isConnected() ? "popup_nothing_seen" : "popup_nothing_judged")}</p>
    </section>
  );
}

function Cell(props: { icon: IconName; label: MessageKey; count: number }) {
  return (
    <div class="cell">
      <dt>
        <Icon name={props.icon} />
        {t(props.label)}
      </dt>
      <dd>{formatCount(props.count)}</dd>
    </div>
  );
}

function Elsewhere() {
  return (
    <section class="empty">
      <p>{t("popup_elsewhere")}</p>
      <a class="button" href={HOME} target="_blank" rel="noreferrer">
        {t("popup_open_x")}
        <Icon name="external" />
      </a>
    </section>
  );
}

function NotAllowed() {
  return (
    <section class="empty">
      <p>{t("popup_not_allowed")}</p>
      <button type="button" class="button" onClick={() => void allowSites()}>
        {t("popup_allow")}
      </button>
    </section>
  );
}

function NotStarted({ tab }: { tab: number }) {
  return (
    <section class="empty">
      <p>{t("popup_not_started")}</p>
      <button type="button" class="button" onClick={() => void reloadPage(tab)}>
        <Icon name="retry" />
        {t("popup_reload")}
      </button>
    </section>
  );
}

function Skeleton() {
  return (
    <div class="counts" aria-busy="true">
      <div class="skeleton skeleton-line" />
      <div class="skeleton skeleton-bar" />
      <div class="skeleton skeleton-block" />
    </div>
  );
}
