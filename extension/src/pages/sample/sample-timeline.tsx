import type { Settings } from "../../messaging/protocol.gen";
import { Icon } from "../components/icon";
import { KindChip } from "../components/kind-chip";
import { t } from "../i18n";
import { theme } from "../theme";
import { kindInk, KINDS, NEUTRAL_INK, OUTCOME_LABELS } from "../../ui/kinds";
import { sampleLook, type SampleLook } from "./sample-look";
import { SAMPLES, type Sample } from "./samples";

/** What the choices do, on a few invented tweets. */
export function SampleTimeline({ settings }: { settings: Settings }) {
  return (
    <section class="sample" aria-label={t("settings_sample")}>
      <p class="sample-title">{t("settings_sample")}</p>
      {SAMPLES.map((sample) => (
        <Row key={sample.text} sample={sample} settings={settings} />
      ))}
    </section>
  );
}

function Row({ sample, settings }: { sample: Sample; settings: Settings }) {
  const look = sampleLook(sample, settings);
  if (look.treatment === "hide") return null;
  if (look.treatment === "collapse") return <Collapsed sample={sample} look={look} />;
  return (
    <article class={`tweet tweet-${look.treatment}`} style={{ "--ink": edge(look, settings) }}>
      <Avatar name={t(sample.name)} />
      <div class="tweet-body">
        <p class="tweet-name">
          {t(sample.name)}
          {sample.isAd && <span class="tweet-mark">{t("settings_sample_promoted")}</span>}
          <Chips look={look} />
        </p>
        <p>{t(sample.text)}</p>
      </div>
    </article>
  );
}

function Chips({ look }: { look: SampleLook }) {
  if (look.showsDoubt) {
    return (
      <span class="chip chip-doubt" style={{ "--ink": neutral() }}>
        <Icon name="unsure" />
        {t("outcome_unsure")}
      </span>
    );
  }
  if (look.treatment !== "highlight") return null;
  return look.kinds.map((kind) => <KindChip key={kind} kind={kind} />);
}

function Collapsed({ sample, look }: { sample: Sample; look: SampleLook }) {
  return (
    <div class="tweet-line">
      <Avatar name={t(sample.name)} />
      <span>
        {why(sample, look)} · {t(sample.name)}
      </span>
      <span class="tweet-show" aria-hidden="true">
        {t("settings_sample_show")}
      </span>
    </div>
  );
}

function why(sample: Sample, look: SampleLook): string {
  if (sample.isAd) return t("settings_sample_promoted");
  const [kind] = sample.kinds;
  return kind ? t(KINDS[kind].label) : t(OUTCOME_LABELS[look.outcome]);
}

function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}

/** The colour of the first kind, or of Research for professional tweets of no kind. */
function edge({ kinds: [kind] }: SampleLook, { kinds }: Settings): string {
  return kind ? kindInk(kind, kinds[kind].colour, theme.value) : "var(--accent)";
}

const neutral = (): string => (theme.value === "light" ? NEUTRAL_INK.light : NEUTRAL_INK.dark);
