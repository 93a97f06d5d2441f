import { useEffect, useState } from "react";
import { usePath } from "../app/environment.tsx";
import { useUnkept } from "../app/use-library.ts";
import type { TroubleNote } from "./library/trouble-note.tsx";

/** Says, where the reader has just kept something, that it will not last. What it says comes when it is needed. */
export function UnkeptNotice() {
  const { trouble, open } = useUnkept();
  const [Note, setNote] = useState<typeof TroubleNote>();
  const [closed, setClosed] = useState<string>();
  // There it stands beside what is kept.
  const isLibrary = usePath() === "/library/";
  const isTold = !isLibrary && trouble !== undefined && closed !== trouble.kind;
  useEffect(() => {
    if (!isTold) return;
    import("./library/trouble-note.tsx").then(
      (code) => setNote(() => code.TroubleNote),
      () => undefined,
    );
  }, [isTold]);
  return (
    <div className="notice" role="status">
      {isTold && Note && <Note trouble={trouble} open={open} onClose={() => setClosed(trouble.kind)} />}
    </div>
  );
}
