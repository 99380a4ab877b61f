import { useRef } from "preact/hooks";
import { Icon } from "./icon";

interface Props {
  label: string;
  /** As of the file field's `accept`. */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, disabled = false, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again.
    input.value = "";
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => field.current?.click()}
      >
        <Icon name="upload" />
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
