/** The colour of a gain or a loss; none for what is neither, or unknown. */
export function gainLook(value: number | null): string {
  return value === null || value === 0 ? '' : value > 0 ? 'text-gain' : 'text-loss';
}
