import { useState } from "preact/hooks";
import type { Member } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { KindPicker } from "../../../../src/pages/components/kind-picker";
import { Switch } from "../../../../src/pages/components/switch";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { Group } from "../../editable";
import { changeMember } from "./change";
import { tagInk } from "./tag-dots";
import { TagField } from "./tag-field";

const MAX_NOTE = 500;

/** What the user keeps on a member: tags, a note, and how their tweets are treated. */
export function MemberRules({ member }: { member: Member }) {
  const saved = t("bubble_member_saved", member.handle);
  const change = (change: Parameters<typeof changeMember>[1]) =>
    void changeMember(member, change, saved);
  return (
    <fieldset class="editable" disabled={!hasHost()}>
      <Group title={t("bubble_tags")}>
        <ul class="tag-chips">
          {member.tags.map((name) => (
            <li key={name} class="tag-chip" style={{ "--ink": tagInk(name) }}>
              <span>{name}</span>
              <button
                type="button"
                class="tag-remove"
                aria-label={t("bubble_tag_take", name)}
                title={t("bubble_tag_take", name)}
                onClick={() => change({ tags: member.tags.filter((one) => one !== name) })}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
        <TagField onTag={(name) => change({ tags: [...new Set([...member.tags, name])] })} />
      </Group>
      <Note member={member} onChange={(note) => change({ note })} />
      <Group title={t("bubble_member_rules")}>
        <div class="box">
          <Switch
            label={t("bubble_rule_always")}
            hint={t("bubble_rule_always_hint")}
            checked={member.always_show}
            onChange={(always_show) => change({ always_show })}
          />
          <Switch
            label={t("bubble_rule_reposts")}
            hint={t("bubble_rule_reposts_hint")}
            checked={member.mute_reposts}
            onChange={(mute_reposts) => change({ mute_reposts })}
          />
        </div>
        <p class="hint">{t("bubble_rule_kinds")}</p>
        <KindPicker
          label={t("bubble_rule_kinds")}
          chosen={member.only_kinds}
          onChange={(only_kinds) => change({ only_kinds })}
        />
      </Group>
    </fieldset>
  );
}

function Note({ member, onChange }: { member: Member; onChange: (note: string) => void }) {
  const [typed, setTyped] = useState(member.note);
  return (
    <Group title={t("bubble_note")}>
      <textarea
        class="field note-field"
        rows={3}
        maxLength={MAX_NOTE}
        aria-label={t("bubble_note")}
        placeholder={t("bubble_note_hint")}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed.trim() !== member.note && onChange(typed.trim())}
      />
    </Group>
  );
}
