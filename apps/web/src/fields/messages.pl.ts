export const pl = {
  chosen: 'Wybrane usługi',
  remove: 'Usuń: {name}',
  chosenPerson: 'Wybrano: {name}',
} as const;
