import type { ComponentChildren } from "preact";
import type { IconName } from "../../ui/icons";
import { Icon } from "./icon";

interface Props {
  icon: IconName;
  /** What will be here, and how to get it. */
  text: string;
  /** What can be done about it at once. */
  children?: ComponentChildren;
}

export function EmptyState({ icon, text, children }: Props) {
  return (
    <div class="empty-state">
      <Icon name={icon} size={24} />
      <p>{text}</p>
      {children}
    </div>
  );
}
