import type { AdTreatment, PersonalTreatment, Settings } from "../../../src/messaging/protocol.gen";
import { ChoiceCards } from "../../../src/pages/components/choice-cards";
import { Icon } from "../../../src/pages/components/icon";
import { ModeControl } from "../../../src/pages/components/mode-control";
import { StrictnessSlider } from "../../../src/pages/components/strictness-slider";
import { Switch } from "../../../src/pages/components/switch";
import { t } from "../../../src/pages/i18n";
import { settings } from "../../../src/pages/stored";
import { treatmentOptions } from "../../../src/pages/treatments";
import { Editable, Group, useArrival } from "../editable";
import { SampleTimeline } from "../../../src/pages/sample/sample-timeline";
import { AllSettings } from "./all-settings";
import { Appearance } from "./appearance";
import { KindChoices } from "./kind-choices";
import { Pages } from "./pages";

const PERSONAL = treatmentOptions<PersonalTreatment>("leave", "dim", "collapse", "hide");
const ADS = treatmentOptions<AdTreatment>("leave", "dim", "collapse");

export function Show() {
  return (
    <>
      <Editable>
        {(shown) => (
          <>
            <Mode />
            <SampleTimeline settings={shown} />
            <Treatments shown={shown} />
            <KindChoices shown={shown} />
            <Pages shown={shown} />
          </>
        )}
      </Editable>
      <Appearance />
      <AllSettings />
    </>
  );
}

function Treatments({ shown }: { shown: Settings }) {
  return (
    <>
      <Group title={t("settings_personal")} at="personal" hint={t("settings_personal_hint")}>
        <ChoiceCards
          label={t("settings_personal")}
          options={PERSONAL()}
          value={shown.personal}
          onChange={(personal) => void settings.change({ personal })}
        />
      </Group>
      <Group title={t("settings_strictness")} at="strictness" hint={t("settings_strictness_why")}>
        <StrictnessSlider
          value={shown.strictness}
          onChange={(strictness) => void settings.change({ strictness })}
        />
        <div class="box">
          <Switch
            label={t("settings_doubts")}
            hint={t("settings_doubts_hint")}
            icon={<Icon name="unsure" />}
            checked={shown.show_unsure}
            onChange={(show_unsure) => void settings.change({ show_unsure })}
          />
          <Switch
            label={t("settings_author_context")}
            hint={t("settings_author_context_hint")}
            icon={<Icon name="members" />}
            checked={shown.author_context}
            onChange={(author_context) => void settings.change({ author_context })}
          />
        </div>
      </Group>
      <Group title={t("settings_ads")} at="ads" hint={t("settings_ads_hint")}>
        <ChoiceCards
          label={t("settings_ads")}
          options={ADS()}
          value={shown.ads}
          onChange={(ads) => void settings.change({ ads })}
        />
      </Group>
    </>
  );
}

function Mode() {
  const place = useArrival("mode");
  return (
    <section id="mode" ref={place}>
      <ModeControl />
    </section>
  );
}
