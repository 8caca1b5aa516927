import { type LucideIcon, Trash2 } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick' | 'onBlur' | 'children'> {
  /** What it says at first; nothing where its label says it. */
  text?: string;
  /** What it asks before it does it. */
  question: string;
  icon?: LucideIcon;
  onSure(): void;
}

/** Does what cannot be undone, at the second press. */
export function SureButton({ text, question, icon: Icon = Trash2, onSure, ...rest }: Props) {
  const [asked, setAsked] = useState(false);
  const press = (): void => {
    setAsked(!asked);
    if (asked) {
      onSure();
    }
  };
  return (
    <Button {...rest} onClick={press} onBlur={() => setAsked(false)}>
      <Icon aria-hidden />
      {asked ? question : text}
    </Button>
  );
}
