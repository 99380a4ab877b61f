import { kindInk, readableInk } from "../../../../src/ui/kinds";
import { theme } from "../../../../src/pages/theme";
import { colourOf } from "./tag-store";

/** The ink of a tag in the theme that is shown; tags without a colour have Research's. */
export function tagInk(name: string): string {
  const colour = colourOf(name);
  return colour ? readableInk(colour, theme.value) : kindInk("paper", null, theme.value);
}

/** Tags with their colours, on one line. */
export function TagDots({ tags }: { tags: readonly string[] }) {
  return (
    <>
      {tags.map((name) => (
        <span class="tag-dot" key={name} style={{ "--ink": tagInk(name) }}>
          {name}
        </span>
      ))}
    </>
  );
}
