import { useId, useRef } from "preact/hooks";
import type { Hex } from "../../ui/contrast";
import { isReadable, readableInk, type Family } from "../../ui/kinds";
import { t } from "../i18n";
import { familyColour, PALETTE } from "../palette";
import { theme } from "../theme";
import { Icon } from "./icon";

/** Of the open palette, in CSS pixels; it can be taller by a warning. */
const WIDTH = 232;
const HEIGHT = 248;

interface Props {
  /** What is coloured, for the labels. */
  name: string;
  family: Family;
  /** Null means the family's colour. */
  value: Hex | null;
  onChange: (colour: Hex | null) => void;
}

/** A swatch that opens the palette. The popover closes by itself on Escape or a click elsewhere. */
export function ColourPicker({ name, family, value, onChange }: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const colour = value ?? familyColour(family);
  const choose = (chosen: Hex | null) => {
    popover.current?.hidePopover();
    onChange(chosen);
  };
  return (
    <span class="picker">
      <button
        type="button"
        class="swatch-button"
        aria-label={t("settings_colour_of", name)}
        title={t("settings_colour_of", name)}
        popovertarget={id}
      >
        <Swatch colour={colour} />
        <Icon name="expand" />
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        class="palette"
        role="group"
        aria-label={t("settings_colour_of", name)}
        onBeforeToggle={(event) => place(event.currentTarget)}
      >
        <div class="swatches">
          {PALETTE.map((offer) => (
            <button
              type="button"
              key={offer.colour}
              class="swatch-choice"
              aria-label={t(offer.label)}
              title={t(offer.label)}
              aria-pressed={offer.colour === colour}
              onClick={() => choose(offer.colour)}
            >
              <Swatch colour={offer.colour} />
            </button>
          ))}
        </div>
        <label class="palette-row">
          <input
            type="color"
            value={colour}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <span>{t("settings_colour_custom")}</span>
        </label>
        {!isReadableEverywhere(colour) && (
          <p class="hint palette-warning">
            <Icon name="warning" />
            {t("settings_colour_warning")}
          </p>
        )}
        <button
          type="button"
          class="palette-row palette-reset"
          disabled={value === null}
          onClick={() => choose(null)}
        >
          <Icon name="reset" />
          {t("settings_colour_family")}
        </button>
      </div>
    </span>
  );
}

function Swatch({ colour }: { colour: Hex }) {
  return <span class="swatch" style={{ "--ink": readableInk(colour, theme.value) }} />;
}

/** The palette's colours are inks for a light page; only on dark ones are they always shifted. */
const isReadableEverywhere = (colour: Hex): boolean => isReadable(colour, "light");

/** Under its button and in line with its end, or above it where there is no room below. */
function place(popover: HTMLElement): void {
  const button = popover.previousElementSibling?.getBoundingClientRect();
  if (!button) return;
  const isTight = button.bottom + HEIGHT > innerHeight && button.top > HEIGHT;
  const isLeftToRight = getComputedStyle(popover).direction === "ltr";
  const { style } = popover;
  style.left = `${scrollX + (isLeftToRight ? button.right - WIDTH : button.left)}px`;
  style.top = `${scrollY + (isTight ? button.top : button.bottom)}px`;
  style.translate = isTight ? "0 calc(-100% - 8px)" : "none";
}
