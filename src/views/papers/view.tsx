import { useEffect, useState } from "react";
import type { Shown } from "../../app/results.ts";
import { useWords } from "../../ui/words/context.ts";
import type { ViewProps } from "../route.ts";
import type { BesideResults } from "./beside-results.tsx";
import { Desk } from "./desk.tsx";

/** Search and browse on one page. */
export function PapersView({ data }: ViewProps<Shown>) {
  const words = useWords();
  const [Beside, setBeside] = useState<typeof BesideResults>();
  useEffect(() => {
    // Not needed for the first look, so it is not among the first scripts; without it nothing is amiss.
    import("./beside-results.tsx").then(
      (code) => setBeside(() => code.BesideResults),
      () => undefined,
    );
  }, []);
  return (
    <>
      <h1 className="hidden">{words.search.title}</h1>
      <Desk path="/" first={data} {...(Beside && { Beside })} eager />
    </>
  );
}
