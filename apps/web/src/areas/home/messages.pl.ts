export const pl = {
  title: 'Dzień dobry, {name}',
} as const;
