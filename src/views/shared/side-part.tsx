import type { ReactNode } from "react";

/** A titled part of the column beside a page's main matter. */
export function SidePart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="side-part" aria-labelledby={id}>
      <h2 id={id} className="label">
        {title}
      </h2>
      {children}
    </section>
  );
}
