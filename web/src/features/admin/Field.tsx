import { type InputHTMLAttributes, useId } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  onChange(value: string): void;
}

export const INPUT_LOOK = 'border-line bg-card h-9 w-full rounded-md border px-2 text-sm';

export function Field({ label, onChange, ...rest }: Props) {
  const id = useId();
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={id} className="text-muted mb-1 block text-xs">{label}</label>
      <input id={id} className={INPUT_LOOK} onChange={(event) => onChange(event.target.value)} {...rest} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; name: string }[];
  onChange(value: string): void;
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={id} className="text-muted mb-1 block text-xs">{label}</label>
      <select id={id} value={value} className={INPUT_LOOK} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.name}</option>
        ))}
      </select>
    </div>
  );
}
