import { Trash2 } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick' | 'onBlur' | 'children'> {
  /** What it says at first; nothing where its label says it. */
  text?: string;
  /** What it asks before it does it. */
  question: string;
  onSure(): void;
}

/** Removes what cannot be brought back, at the second press. */
export function SureButton({ text, question, onSure, ...rest }: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <Button {...rest} onClick={() => (asked ? onSure() : setAsked(true))} onBlur={() => setAsked(false)}>
      <Trash2 aria-hidden />
      {asked ? question : text}
    </Button>
  );
}
