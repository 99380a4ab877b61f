import type { PersonalTreatment } from "../../src/messaging/protocol.gen";
import { ChoiceCards } from "../../src/pages/components/choice-cards";
import { t } from "../../src/pages/i18n";
import { SampleTimeline } from "../../src/pages/sample/sample-timeline";
import { hasHost, settings } from "../../src/pages/stored";
import { treatmentOptions } from "../../src/pages/treatments";

const OPTIONS = treatmentOptions<PersonalTreatment>("leave", "dim", "collapse", "hide");

/** What becomes of personal tweets, on a sample that follows the choice. */
export function Personal() {
  const shown = settings.shown.value;
  if (!shown || !hasHost()) return <p class="later">{t("welcome_personal_later")}</p>;
  return (
    <>
      <ChoiceCards
        label={t("settings_personal")}
        options={OPTIONS()}
        value={shown.personal}
        onChange={(personal) => void settings.change({ personal })}
      />
      <SampleTimeline settings={{ ...shown, mode: "focus" }} />
    </>
  );
}
