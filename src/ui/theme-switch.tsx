import { Icon } from "./icon.tsx";
import { useWords } from "./words/context.ts";

const NAMES = ["system", "light", "dark"] as const;
export type ThemeName = (typeof NAMES)[number];

/** Goes from one theme to the next; its name says which one is on. */
export function ThemeSwitch({ theme, onChange }: { theme: ThemeName; onChange: (theme: ThemeName) => void }) {
  const words = useWords().site;
  const next = NAMES[(NAMES.indexOf(theme) + 1) % NAMES.length] ?? "system";
  const label = `${words.theme}: ${words.themes[theme]}`;
  return (
    <button
      type="button"
      className="button-icon"
      aria-label={label}
      title={label}
      onClick={() => onChange(next)}
    >
      <Icon name={theme} />
    </button>
  );
}
