interface Props {
  open: boolean;
  label: string;
  /** The id of what it shows, while it is there. */
  controls?: string | undefined;
  onClick(): void;
}

export function ExpandButton({ open, label, controls, onClick }: Props) {
  return (
    <button
      type="button"
      className="mark mark-open hover:bg-line aria-expanded:before:rotate-180 cursor-pointer rounded p-1.5"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={label}
      onClick={onClick}
    />
  );
}
