import { useState } from "react";
import { useBase } from "../../app/environment.tsx";
import { type Language, LANGUAGES, useLanguage } from "../../app/language.ts";
import { changeSetting, SETTINGS, type Setting, type SettingName, settingOf } from "../../app/settings.ts";
import { Modal } from "../../ui/modal.tsx";
import { type Field, Settings } from "../../ui/settings.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import type { Catalogue } from "../../ui/words/english.ts";
import type { DeskDialogProps } from "./desk-dialog.ts";

/** How the reader likes the site: what is chosen holds at once, and is kept in this browser. */
export function SettingsDialog({ onClose, onOpen }: DeskDialogProps) {
  const words = useAllWords();
  const base = useBase();
  const [isKept, setIsKept] = useState(true);
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(SETTINGS.map(({ name }) => [name, settingOf(name)])),
  );
  const { language, setLanguage } = useLanguage();
  const { close, settings } = words.desk;
  const fields = [
    ...SETTINGS.map((setting) => fieldOf(setting, values[setting.name]!, settings)),
    languageField(language, words.site.language),
  ];
  const change = (name: SettingName | "language", value: string): void => {
    if (name === "language") {
      const chosen = LANGUAGES.find(({ id }) => id === value);
      return chosen && setIsKept(setLanguage(chosen.id));
    }
    setIsKept(changeSetting(base, name, value));
    setValues({ ...values, [name]: value });
  };
  return (
    <Modal title={settings.title} close={close} onClose={onClose}>
      <Settings fields={fields} onChange={change} />
      <p className="modal-foot quiet small">
        <span role="status">{isKept ? settings.keptHere : settings.notKept}</span>
        <button type="button" className="button-text" onClick={() => onOpen("keys")}>
          {settings.keys}
        </button>
      </p>
    </Modal>
  );
}

/** Each language under its own name: whoever cannot read the present one still finds theirs. */
function languageField(value: Language, label: string): Field<"language"> {
  return {
    name: "language",
    label,
    value,
    choices: LANGUAGES.map(({ id, name }) => ({ value: id, label: name, lang: id })),
  };
}

function fieldOf(
  { name, values }: Setting,
  value: string,
  words: Catalogue["desk"]["settings"],
): Field<SettingName> {
  const labels: Record<string, string> = words.values[name];
  return {
    name,
    label: words.names[name],
    value,
    choices: values.map((one) => ({ value: one, label: labels[one] ?? one })),
  };
}
