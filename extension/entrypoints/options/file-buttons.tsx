import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { FileButton } from "../../src/pages/components/file-button";
import { Icon } from "../../src/pages/components/icon";
import { hasHost } from "../../src/pages/stored";

export interface Work {
  /** Something is under way. */
  busy: boolean;
  run: (work: () => Promise<void>) => void;
}

/** One thing at a time; `onDone` is called after each. */
export function useWork(onDone: () => void): Work {
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
    onDone();
  };
  return { busy, run: (work) => void run(work) };
}

interface Props {
  work: Work;
  save: { label: string; isEmpty?: boolean; onSave: () => Promise<void> };
  load: { label: string; accept: string; onLoad: (file: File) => Promise<void> };
  /** Further buttons. */
  children?: ComponentChildren;
}

/** Something as a file, and back. */
export function FileButtons({ work: { busy, run }, save, load, children }: Props) {
  const disabled = busy || !hasHost();
  return (
    <div class="buttons">
      <button
        type="button"
        class="button"
        data-do="export"
        disabled={disabled || save.isEmpty}
        onClick={() => run(save.onSave)}
      >
        <Icon name="download" />
        {save.label}
      </button>
      <FileButton
        label={load.label}
        accept={load.accept}
        disabled={disabled}
        onFile={(file) => run(() => load.onLoad(file))}
      />
      {children}
    </div>
  );
}
