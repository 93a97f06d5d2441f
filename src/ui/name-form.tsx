import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "./icon.tsx";

export type NameFormProps = {
  label: string;
  /** Names that may be meant. */
  known?: readonly string[];
  /** What stands in it to begin with; such a field takes the focus, for it comes when it is asked for. */
  initial?: string;
  onName: (name: string) => void;
};

/** A field for one name, emptied when it is given. */
export function NameForm({ label, known = [], initial, onName }: NameFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isAskedFor = initial !== undefined;
  useEffect(() => {
    if (!isAskedFor) return;
    field.current?.focus();
    field.current?.select();
  }, [isAskedFor]);
  const [name, setName] = useState(initial ?? "");
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onName(name);
        setName("");
      }}
    >
      <input
        className="field"
        dir="auto"
        aria-label={label}
        placeholder={label}
        ref={field}
        {...(known.length > 0 && { list: id })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {known.length > 0 && (
        <datalist id={id}>
          {known.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      <button type="submit" className="button-icon" aria-label={label}>
        <Icon name="plus" />
      </button>
    </form>
  );
}
