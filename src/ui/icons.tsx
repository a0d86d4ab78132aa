const shapes = {
  add: 'M8 3v10M3 8h10',
  remove: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  chevron: 'M6 4l4 4-4 4',
  copy: 'M5 5V3h8v8h-2M3 5h8v8H3z',
  jump: 'M3 8h9M8 4l4 4-4 4',
  trash: 'M3 5h10M6 5V3h4v2M5 5l.5 8h5l.5-8',
  fix: 'M3 9l3 3 7-8',
} as const;

export type IconName = keyof typeof shapes;

/** A line icon of 14 px in the colour of the text; says nothing to a screen reader. */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string | undefined;
}) {
  return (
    <svg
      className={className}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
