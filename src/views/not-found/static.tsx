import { useWords } from "../../ui/words/context.ts";

/**
 * What the page for lost addresses says until the app is there, and where scripts are off.
 * @param home the address of the site's first page, as far as it is known.
 * @param expected it stands for pages that the app makes, too: nothing need be amiss.
 */
export function StaticNotFound({ home, expected }: { home: string; expected: boolean }) {
  const { missing: words } = useWords();
  return (
    <main className="main not-found">
      <h1 className="page-title">{expected ? words.opening : words.title}</h1>
      <p>{expected ? words.scripted : words.why}</p>
      <p>
        {/* The page's script, where it runs, finds the site's root and puts it in. */}
        <a href={home} data-href="">
          {words.all}
        </a>
      </p>
    </main>
  );
}
