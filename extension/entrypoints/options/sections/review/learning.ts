import type { LearningStatusReply } from "../../../../src/messaging/protocol.gen";

export const isLearning = ({ refit }: LearningStatusReply): boolean =>
  refit.state === "waiting" || refit.state === "running";
