/** A choice of one of a few, with a name. */
export type Field<Name extends string> = {
  name: Name;
  label: string;
  value: string;
  /** `lang` where a label is not in the language of the page. */
  choices: readonly { value: string; label: string; lang?: string }[];
};

export type SettingsProps<Name extends string> = {
  fields: readonly Field<Name>[];
  onChange: (name: Name, value: string) => void;
};

/** Settings as rows of choices that stand in sight; what is chosen holds at once. */
export function Settings<Name extends string>({ fields, onChange }: SettingsProps<Name>) {
  return (
    <div className="settings">
      {fields.map(({ name, label, value, choices }) => (
        <fieldset key={name} className="setting">
          <legend>{label}</legend>
          <div className="setting-choices">
            {choices.map((choice) => (
              <label key={choice.value} className="setting-choice" lang={choice.lang}>
                <input
                  type="radio"
                  name={`setting-${name}`}
                  value={choice.value}
                  checked={choice.value === value}
                  onChange={() => onChange(name, choice.value)}
                />
                <span>{choice.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
