import type { Kind, Settings, Treatment } from "../../../src/messaging/protocol.gen";
import { ColourPicker } from "../../../src/pages/components/colour-picker";
import { Icon } from "../../../src/pages/components/icon";
import { KindChip } from "../../../src/pages/components/kind-chip";
import { Select } from "../../../src/pages/components/select";
import { t } from "../../../src/pages/i18n";
import { kindPatch } from "../../../src/pages/settings-patch";
import { settings } from "../../../src/pages/stored";
import { treatmentOptions } from "../../../src/pages/treatments";
import { FAMILIES, KINDS, type Family } from "../../../src/ui/kinds";
import { Group } from "../editable";

const OPTIONS = treatmentOptions<Treatment>("highlight", "leave", "dim", "collapse", "hide");

/** What becomes of each kind, by family, and of professional tweets of no kind. */
export function KindChoices({ shown }: { shown: Settings }) {
  return (
    <Group title={t("settings_kinds")} at="kinds" hint={t("settings_kinds_hint")}>
      {(Object.keys(FAMILIES) as Family[]).map((family) => (
        <div class="box" key={family}>
          <h3 class={`box-title ink-${family}`}>{t(FAMILIES[family].label)}</h3>
          {FAMILIES[family].kinds.map((kind) => (
            <KindRow key={kind} kind={kind} shown={shown} />
          ))}
        </div>
      ))}
      <div class="box">
        <div class="row">
          <Icon name="professional" />
          <span class="row-words">
            <span>{t("settings_kindless")}</span>
            <span class="hint">{t("settings_kindless_hint")}</span>
          </span>
          <Select
            label={t("settings_treatment_of", t("settings_kindless"))}
            options={OPTIONS()}
            value={shown.professional}
            onChange={(professional) => void settings.change({ professional })}
          />
        </div>
      </div>
    </Group>
  );
}

function KindRow({ kind, shown }: { kind: Kind; shown: Settings }) {
  const name = t(KINDS[kind].label);
  const { treatment, colour } = shown.kinds[kind];
  return (
    <div class="row">
      <span class="row-words">
        <KindChip kind={kind} />
      </span>
      <Select
        label={t("settings_treatment_of", name)}
        options={OPTIONS()}
        value={treatment}
        onChange={(next) => void settings.change(kindPatch(shown, kind, { treatment: next }))}
      />
      <ColourPicker
        name={name}
        family={KINDS[kind].family}
        value={colour}
        onChange={(next) => void settings.change(kindPatch(shown, kind, { colour: next }))}
      />
    </div>
  );
}
