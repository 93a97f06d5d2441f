export type KeysProps = {
  parts: readonly {
    title: string;
    /** The caps of the keys: pressed one after the other, or held together. */
    keys: readonly { id: string; caps: readonly string[]; does: string; isHeld: boolean }[];
  }[];
};

/** The list of keys. */
export function Keys({ parts }: KeysProps) {
  return (
    <div className="keys">
      {parts.map(({ title, keys }) => (
        <section key={title} className="keys-part">
          <h3 className="label">{title}</h3>
          <dl>
            {keys.map(({ id, caps, does, isHeld }) => (
              <div key={id} className="keys-row">
                <dt>
                  {caps.map((cap, at) => (
                    <span key={cap}>
                      {at > 0 && (isHeld ? "+" : " ")}
                      <kbd className="cap">{cap}</kbd>
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
