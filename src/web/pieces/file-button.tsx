import { useRef } from "react";

interface FileButtonProps {
  /** What the button says. */
  readonly words: string;
  /** What is chosen, where the button's own words would not tell it alone. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly take: (file: File) => void;
}

/** A button that has one file chosen. The browser's own control speaks the browser's language, not the page's. */
export function FileButton({ words, label = words, describedBy, accept, disabled, take }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) take(file);
          // The same file can be chosen again after it has been mended.
          event.target.value = "";
        }}
      />
      <button
        type="button"
        className="plain-button outlined"
        aria-label={label}
        aria-describedby={describedBy}
        disabled={disabled}
        onClick={() => picker.current?.click()}
      >
        {words}
      </button>
    </>
  );
}
