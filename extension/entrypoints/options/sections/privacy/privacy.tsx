import { EmptyState } from "../../../../src/pages/components/empty-state";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { Refused } from "../../refused";
import { RowsSkeleton } from "../../skeleton";
import { useReply } from "../../use-reply";
import { DeleteEverything } from "./delete-everything";
import { Everything } from "./everything";
import { StoredData } from "./stored-data";

export function Privacy() {
  const asked = useReply({ type: "storage_report" });
  const { reply, failure } = asked;
  return (
    <>
      <p class="lead">{t("settings_privacy_lead")}</p>
      {failure && <Refused failure={failure} />}
      {!reply && !failure && (hasHost() ? <RowsSkeleton rows={6} /> : <Away />)}
      {reply && <StoredData report={reply} take={asked.take} />}
      {reply && <Everything onChanged={asked.askAgain} />}
      {reply && <DeleteEverything folders={reply.folders} />}
    </>
  );
}

const Away = () => <EmptyState icon="privacy" text={t("settings_privacy_away")} />;
