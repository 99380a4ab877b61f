import { useEffect } from "preact/hooks";
import type { LearningStatusReply } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { Refused } from "../../refused";
import { SectionSkeleton } from "../../skeleton";
import { useReply, type Asked } from "../../use-reply";
import { Corrections } from "./corrections";
import { isLearning } from "./learning";
import { LearningData } from "./learning-data";
import { Round } from "./round";
import { Worth } from "./worth";

const PAUSE_MS = 1_000;

export function Review() {
  const asked = useReply({ type: "learning_status" });
  useWhileLearning(asked);
  const { reply, failure } = asked;
  if (failure) return <Refused failure={failure} />;
  if (!reply && hasHost()) return <SectionSkeleton />;
  if (!reply) return <EmptyState icon="review" text={t("settings_review_away")} />;
  return (
    <>
      <p class="lead">{t("settings_review_lead")}</p>
      <Round status={reply} onAnswered={asked.askAgain} />
      <Worth status={reply} />
      <Corrections />
      <LearningData status={reply} onChanged={asked.askAgain} />
    </>
  );
}

/** Asks again, a while after each answer, until what was answered is learnt. */
function useWhileLearning({ reply, askAgain }: Asked<LearningStatusReply>): void {
  useEffect(() => {
    if (!reply || !isLearning(reply)) return;
    const timer = setTimeout(askAgain, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [reply, askAgain]);
}
