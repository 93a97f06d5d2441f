import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { useWords } from "./words/context.ts";

export type HeaderProps = {
  /** The site's name. */
  title: string;
  /** `current`: the page itself, or a page below it. */
  sections: readonly { path: string; label: string; current: "page" | "true" | undefined }[];
  onSettings: () => void;
};

export function Header({ title, sections, onSettings }: HeaderProps) {
  const words = useWords().site;
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="brand">
          <bdi>{title}</bdi>
        </Link>
        <nav className="sections" aria-label={words.sections}>
          {sections.map(({ path, label, current }) => (
            <Link key={path} to={path} className="section" aria-current={current}>
              {label}
            </Link>
          ))}
        </nav>
        <button
          type="button"
          className="button-icon"
          aria-label={words.settings}
          aria-haspopup="dialog"
          title={words.settings}
          onClick={onSettings}
        >
          <Icon name="settings" />
        </button>
      </div>
    </header>
  );
}
