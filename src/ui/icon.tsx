/** Line drawings of 16 units, in the colour of the text around them. */
const SHAPES = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14.5 14.5",
  close: "M4 4l8 8M12 4l-8 8",
  filter: "M2 4h12M4.5 8h7M7 12h2",
  exclude: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 12.2l8.4-8.4",
  back: "M9.5 3.5 5 8l4.5 4.5",
  forward: "M6.5 3.5 11 8l-4.5 4.5",
  down: "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10",
  out: "M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5",
  map: "M2 4l4-1.5L10 4l4-1.5V12l-4 1.5L6 12l-4 1.5ZM6 2.5V12M10 4v9.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  check: "M3 3.5h10v9.5H3zM5.5 8.2l2 2 3.5-4",
  select: "M2.5 5v-2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11",
  star: "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5Z",
  settings: "M2 4.5h5M11 4.5h3M9 2.5v4M2 11.5h3M9 11.5h5M7 9.5v4",
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration beside a name; a control with an icon alone has its name elsewhere. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
