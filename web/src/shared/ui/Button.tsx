import { cva, type VariantProps } from 'class-variance-authority';
import clsx from 'clsx';
import type { ButtonHTMLAttributes } from 'react';

export const buttonLook = cva(
  'inline-flex cursor-pointer items-center justify-center gap-1.5 rounded-md border text-sm font-medium whitespace-nowrap no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'border-brand bg-brand text-white hover:bg-blue-900',
        plain: 'border-line bg-card text-ink hover:bg-sunken',
        ghost: 'border-transparent bg-transparent text-ink hover:bg-sunken',
      },
      size: { small: 'h-7 px-2 text-xs', usual: 'h-9 px-3', large: 'h-12 px-5 text-base', icon: 'size-9' },
    },
    defaultVariants: { look: 'plain', size: 'usual' },
  },
);

type Props = ButtonHTMLAttributes<HTMLButtonElement> & VariantProps<typeof buttonLook>;

export function Button({ look, size, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={clsx(buttonLook({ look, size }), className)} {...rest} />;
}
